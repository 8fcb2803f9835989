package dev.opcodec.processor.emit;

import static dev.opcodec.processor.emit.CodecProtocolBuilder.byKeys;
import static dev.opcodec.processor.emit.CodecProtocolBuilder.byKind;
import static dev.opcodec.processor.emit.CodecProtocolBuilder.field;
import static dev.opcodec.processor.emit.CodecProtocolBuilder.optional;
import static dev.opcodec.processor.emit.CodecProtocolBuilder.required;
import static dev.opcodec.processor.emit.CodecProtocolBuilder.tagged;

import dev.opcodec.processor.model.Constraint;
import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.ObjectRule;
import dev.opcodec.processor.model.Presence;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.RecordType.Shape;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.TupleType;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.model.UnionType.Discriminator;
import dev.opcodec.processor.model.WireOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** A protocol as one would write it, with a bit of everything. */
public final class CodecSampleProtocol {
  private static final TypeRef ID = TypeRef.of(Scalar.ID);
  private static final TypeRef STRING = TypeRef.of(Scalar.STRING);
  private static final TypeRef INTEGER = TypeRef.of(Scalar.INTEGER);
  private static final TypeRef BOOLEAN = TypeRef.of(Scalar.BOOLEAN);

  private CodecSampleProtocol() {}

  public static Protocol build() {
    CodecProtocolBuilder builder =
        new CodecProtocolBuilder().wireOrder(WireOrder.REVERSE_ALPHABETICAL);
    TypeRef streamType = builder.enumOf("StreamType", EnumType.Base.STRING);
    builder.command(
        "STREAM_CREATE",
        Shape.OBJECT,
        required("type", streamType),
        field("guild_id", ID, Presence.OPTIONAL_NULLABLE),
        required("channel_id", ID),
        field("preferred_region", STRING, Presence.OPTIONAL_NULLABLE));
    addForum(builder);
    addRoles(builder);
    TypeRef component = addComponents(builder);
    TypeRef change =
        builder.union(
            "ChangeValue",
            new Discriminator.Sibling("key"),
            tagged("name", "String", STRING),
            tagged("bits", "Integer", INTEGER),
            tagged("component", "ActionRow", new TypeRef.ObjectRef("ActionRow")));
    builder.object(
        "Change",
        required("key", STRING),
        optional("new_value", change),
        field("old_values", TypeRef.listOf(change), Presence.OPTIONAL_NULLABLE));
    builder.event(
        "MESSAGE_CREATE", Shape.OBJECT, required("components", TypeRef.listOf(component)));
    builder.event("RESUMED", Shape.EMPTY);
    builder.event("INVALID", Shape.VALUE, required("d", BOOLEAN));
    return builder.build();
  }

  private static void addForum(CodecProtocolBuilder builder) {
    TypeRef state =
        builder.object(
            "ThreadState",
            required("thread_id", ID, new Constraint.Min(BigDecimal.ONE)),
            field("ack_message_id", ID, Presence.NULLABLE));
    TypeRef range =
        builder.tuple(
            "IntegerIntegerTuple",
            new TupleType.Item(INTEGER, false),
            new TupleType.Item(INTEGER, false));
    TypeRef nonce =
        builder.union(
            "Nonce",
            new Discriminator.Kind(),
            byKind("String", STRING),
            byKind("Integer", INTEGER));
    builder.object(
        "ForumRequest",
        List.of(
            new ObjectRule.ExactlyOneOf(List.of("query", "user_ids")),
            new ObjectRule.RequiredWith("query", List.of("limit"))),
        optional("query", STRING, new Constraint.MaxLength(100)),
        optional(
            "user_ids",
            new TypeRef.OneOrManyRef(ID),
            new Constraint.MaxItems(100),
            new Constraint.Each(List.of(new Constraint.Min(BigDecimal.ONE)))),
        optional(
            "limit",
            INTEGER,
            new Constraint.Min(BigDecimal.ZERO),
            new Constraint.Max(new BigDecimal("10000000000"))),
        field(
            "name",
            STRING,
            Presence.OPTIONAL_NULLABLE,
            new Constraint.Matches(Pattern.compile("[a-z$]+"))),
        required(
            "ranges",
            new TypeRef.MapRef(Scalar.ID, TypeRef.listOf(range), false),
            new Constraint.MinItems(1),
            new Constraint.Each(
                List.of(
                    new Constraint.MaxItems(5),
                    new Constraint.Each(
                        List.of(
                            new Constraint.Increasing(),
                            new Constraint.Each(List.of(new Constraint.Min(BigDecimal.ZERO)))))))),
        required("threads", TypeRef.listOf(state), new Constraint.MinItems(1)),
        optional("nonce", nonce, new Constraint.MaxBytes(32)));
  }

  private static void addRoles(CodecProtocolBuilder builder) {
    TypeRef permissions = builder.flagsOf("Permissions", EnumType.Base.STRING);
    TypeRef tags =
        builder.object(
            "RoleTags",
            optional("bot_id", ID),
            optional("premium_subscriber", TypeRef.of(Scalar.NULL)));
    builder.object(
        "Role",
        required("id", ID),
        required("permissions", permissions),
        required("hoist", BOOLEAN),
        required("position", INTEGER),
        optional("weight", TypeRef.of(Scalar.FLOAT), new Constraint.Max(new BigDecimal("0.5"))),
        optional("created_at", TypeRef.of(Scalar.TIMESTAMP)),
        optional("extra", TypeRef.of(Scalar.ANY)),
        optional("tags", tags));
  }

  private static TypeRef addComponents(CodecProtocolBuilder builder) {
    TypeRef component = new TypeRef.UnionRef("Component");
    TypeRef row =
        builder.object(
            "ActionRow",
            required("type", INTEGER),
            required("components", TypeRef.listOf(component), new Constraint.MaxItems(5)));
    TypeRef button = builder.object("Button", required("type", INTEGER), optional("label", STRING));
    TypeRef select = builder.object("Select", required("type", INTEGER));
    builder.union(
        "Component",
        new Discriminator.Tag("type"),
        tagged("1", "ActionRow", row),
        tagged("2", "Button", button),
        tagged("3", "Select", select),
        tagged("5", "Select", select));
    TypeRef available = builder.object("Available", required("name", STRING));
    TypeRef unavailable = builder.object("Unavailable", required("unavailable", BOOLEAN));
    builder.union(
        "Guild",
        new Discriminator.Keys(),
        byKeys("Unavailable", unavailable, List.of("unavailable"), List.of("name")),
        byKeys("Available", available, List.of("name"), List.of()));
    return component;
  }
}
