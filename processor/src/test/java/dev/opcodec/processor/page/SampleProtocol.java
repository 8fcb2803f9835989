package dev.opcodec.processor.page;

import static dev.opcodec.processor.page.Samples.ID;
import static dev.opcodec.processor.page.Samples.INTEGER;
import static dev.opcodec.processor.page.Samples.STRING;
import static dev.opcodec.processor.page.Samples.UNDOCUMENTED;
import static dev.opcodec.processor.page.Samples.field;
import static dev.opcodec.processor.page.Samples.meta;
import static dev.opcodec.processor.page.Samples.object;
import static dev.opcodec.processor.page.Samples.record;
import static dev.opcodec.processor.page.Samples.required;

import dev.opcodec.processor.model.Answer;
import dev.opcodec.processor.model.CloseCode;
import dev.opcodec.processor.model.Constraint;
import dev.opcodec.processor.model.Deprecation;
import dev.opcodec.processor.model.Direction;
import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.Envelope;
import dev.opcodec.processor.model.Event;
import dev.opcodec.processor.model.FlagsType;
import dev.opcodec.processor.model.Intent;
import dev.opcodec.processor.model.KeyOrder;
import dev.opcodec.processor.model.Marks;
import dev.opcodec.processor.model.ObjectRule;
import dev.opcodec.processor.model.Opcode;
import dev.opcodec.processor.model.Presence;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.RecordType.Kind;
import dev.opcodec.processor.model.RecordType.Shape;
import dev.opcodec.processor.model.Role;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.Status;
import dev.opcodec.processor.model.TupleType;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.model.UnionType;
import dev.opcodec.processor.model.WireOrder;
import java.math.BigDecimal;
import java.util.List;

/** A small protocol with something of everything that a page can show. */
final class SampleProtocol {
  private SampleProtocol() {}

  static Protocol protocol() {
    return protocol("A protocol to look at.");
  }

  static Protocol protocol(String doc) {
    return new Protocol(
        "Sample",
        3,
        doc,
        new Envelope("op", "d", "s", "t"),
        KeyOrder.of(WireOrder.DECLARED),
        false,
        List.of("sample.yaml"),
        "0123456789abcdef".repeat(4),
        List.of(streamCreate(), heartbeat()),
        List.of(streamCreated(), ready()),
        List.of(user(), stream(), button()),
        List.of(component(), streamType()),
        List.of(
            new TupleType(
                "ColorIntegerTuple",
                List.of(
                    new TupleType.Item(new TypeRef.EnumRef("Color"), false),
                    new TupleType.Item(INTEGER, true)),
                meta("tuples", ""))),
        List.of(color()),
        List.of(permissions()),
        List.of(
            new CloseCode(
                "AUTHENTICATION_FAILED",
                4004,
                CloseCode.Action.STOP,
                meta("close-codes.AUTHENTICATION_FAILED", "The token is not valid."))),
        List.of(new Intent("GUILDS", 0, true, meta("intents.GUILDS", "Guilds come and go."))));
  }

  private static Opcode heartbeat() {
    RecordType sent =
        new RecordType(
            "HEARTBEAT",
            Kind.COMMAND,
            Shape.VALUE,
            List.of(field("d", INTEGER, Presence.NULLABLE, "The last sequence.")),
            List.of(),
            meta("opcodes.HEARTBEAT", ""));
    return new Opcode(
        "HEARTBEAT",
        1,
        Direction.BOTH,
        List.of(),
        Role.HEARTBEAT,
        List.of(),
        sent,
        record(Kind.FRAME, meta("opcodes.HEARTBEAT", ""), "HEARTBEAT"),
        meta("opcodes.HEARTBEAT", "Still there."));
  }

  private static Opcode streamCreate() {
    RecordType sent =
        new RecordType(
            "STREAM_CREATE",
            Kind.COMMAND,
            Shape.OBJECT,
            List.of(
                field("type", new TypeRef.UnionRef("IntegerOrString"), Presence.REQUIRED, ""),
                field(
                    "preferred_region",
                    STRING,
                    Presence.OPTIONAL_NULLABLE,
                    "Where to relay.",
                    List.of(new Constraint.MaxLength(32)))),
            List.of(new ObjectRule.RequiredWith("preferred_region", List.of("type"))),
            meta("opcodes.STREAM_CREATE", ""));
    return new Opcode(
        "STREAM_CREATE",
        18,
        Direction.SEND,
        List.of("GO_LIVE"),
        null,
        List.of(
            new Answer(
                "STREAM_CREATED",
                null,
                List.of(new Answer.Match("type", "stream.type")),
                new Answer.Ends.First(),
                false,
                false)),
        sent,
        null,
        meta("opcodes.STREAM_CREATE", "Starts a stream. See `User`.", UNDOCUMENTED));
  }

  private static Event streamCreated() {
    return new Event(
        "STREAM_CREATED",
        List.of("GUILDS"),
        List.of(),
        null,
        record(
            Kind.EVENT,
            meta("events.STREAM_CREATED", ""),
            "STREAM_CREATED",
            required("stream", new TypeRef.ObjectRef("Stream")),
            required("viewers", TypeRef.listOf(new TypeRef.ObjectRef("User")))),
        meta("events.STREAM_CREATED", "A stream began.", UNDOCUMENTED));
  }

  private static Event ready() {
    return new Event(
        "READY",
        List.of(),
        List.of(),
        Role.READY,
        record(
            Kind.EVENT,
            meta("events.READY", ""),
            "READY",
            required("user", new TypeRef.ObjectRef("User"))),
        meta("events.READY", "All is set."));
  }

  private static RecordType user() {
    return object(
        "User",
        "Somebody.",
        required("id", ID),
        field(
            "age",
            INTEGER,
            Presence.OPTIONAL,
            "In years.",
            List.of(
                new Constraint.Min(BigDecimal.ONE), new Constraint.Max(BigDecimal.valueOf(150)))),
        required("palette", new TypeRef.TupleRef("ColorIntegerTuple")),
        field("rights", new TypeRef.FlagsRef("Permissions"), Presence.NULLABLE, ""),
        required("parts", new TypeRef.MapRef(Scalar.ID, new TypeRef.UnionRef("Component"), true)));
  }

  private static RecordType stream() {
    return object(
        "Stream",
        "A live picture.",
        required("owners", new TypeRef.OneOrManyRef(new TypeRef.ObjectRef("User"))));
  }

  private static RecordType button() {
    return object("Button", "To be pressed.", required("label", STRING));
  }

  private static UnionType component() {
    return new UnionType(
        "Component",
        new UnionType.Discriminator.Tag("kind"),
        List.of(
            new UnionType.Case(
                "2", "Button", new TypeRef.ObjectRef("Button"), List.of(), List.of())),
        meta("unions.Component", "A part."));
  }

  private static UnionType streamType() {
    return new UnionType(
        "IntegerOrString",
        new UnionType.Discriminator.Kind(),
        List.of(
            new UnionType.Case("", "Integer", INTEGER, List.of(), List.of()),
            new UnionType.Case("", "String", STRING, List.of(), List.of())),
        meta("opcodes.STREAM_CREATE", ""));
  }

  private static EnumType color() {
    Marks old = new Marks(true, Status.ACTIVE, new Deprecation("2", "GREEN"), null, null, null);
    return new EnumType(
        "Color",
        EnumType.Base.STRING,
        List.of(
            new EnumType.Value("RED", "red", "Like a poppy.", old, null),
            new EnumType.Value("GREEN", "green", "", Marks.NONE, null)),
        meta("enums.Color", "A colour."));
  }

  private static FlagsType permissions() {
    return new FlagsType(
        "Permissions",
        EnumType.Base.STRING,
        List.of(new FlagsType.Flag("TOP", 63, "The highest bit.", Marks.NONE)),
        meta(
            "flags.Permissions",
            "What one may do.",
            new Marks(true, Status.OBSOLETE, null, "2", "Once a number.", "a letter")));
  }
}
