package dev.opcodec.processor.emit;

import static dev.opcodec.processor.emit.Definitions.command;
import static dev.opcodec.processor.emit.Definitions.event;
import static dev.opcodec.processor.emit.Definitions.frame;
import static dev.opcodec.processor.emit.Definitions.object;
import static dev.opcodec.processor.emit.Fields.deprecated;
import static dev.opcodec.processor.emit.Fields.documented;
import static dev.opcodec.processor.emit.Fields.field;
import static dev.opcodec.processor.emit.Fields.omittable;
import static dev.opcodec.processor.emit.Fields.optional;
import static dev.opcodec.processor.emit.Fields.required;
import static dev.opcodec.processor.emit.Fields.secret;

import dev.opcodec.processor.model.Answer;
import dev.opcodec.processor.model.CloseCode;
import dev.opcodec.processor.model.Constraint;
import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.FlagsType;
import dev.opcodec.processor.model.Intent;
import dev.opcodec.processor.model.Marks;
import dev.opcodec.processor.model.Origin;
import dev.opcodec.processor.model.Presence;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.Role;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.model.UnionType;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** A protocol with one of everything. */
public final class Sample {
  private Sample() {}

  public static Protocol protocol() {
    return fixture().protocol();
  }

  public static Fixture fixture() {
    Fixture fixture = new Fixture();
    types(fixture);
    opcodes(fixture);
    return fixture
        .add(
            event("READY", List.of(), Role.READY, readyFields()),
            event("RESUMED", List.of(), Role.RESUMED),
            event(
                "RATE_LIMITED",
                List.of(),
                Role.RATE_LIMITED,
                required("opcode_hit", Scalar.INTEGER)),
            event("ROOM_NEW", List.of("ROOMS", "GUESTS"), null, roomFields()),
            event("ROW_NEW", List.of("ROOMS"), null, required("d", new TypeRef.ObjectRef("Row"))))
        .add(
            new Intent("ROOMS", 0, false, Fixture.meta("intents.ROOMS")),
            new Intent("GUESTS", 9, true, Fixture.meta("intents.GUESTS")))
        .add(
            new CloseCode(
                "BAD_TOKEN", 4004, CloseCode.Action.STOP, Fixture.meta("close-codes.BAD_TOKEN")),
            new CloseCode(
                "OTHER", 4000, CloseCode.Action.RESUME, Fixture.meta("close-codes.OTHER")));
  }

  private static void types(Fixture fixture) {
    TypeRef.ObjectRef row = new TypeRef.ObjectRef("Row");
    TypeRef.ObjectRef button = new TypeRef.ObjectRef("Button");
    fixture
        .enumOf("Kind", EnumType.Base.STRING, List.of("GUILD", "CALL"))
        .enumOf("Level", EnumType.Base.INTEGER, List.of("LOW", "HIGH"))
        .add(
            new FlagsType(
                "Rights",
                EnumType.Base.STRING,
                List.of(
                    new FlagsType.Flag("SEE", 0, "May `look`.", Marks.NONE),
                    new FlagsType.Flag("RULE", 63, "", Marks.NONE)),
                Fixture.meta("flags.Rights")))
        .add(
            object("Row", required("id", Scalar.ID), optional("label", Scalar.STRING)),
            object("Button", required("id", Scalar.ID), secret("key")),
            object("Everything", everything()))
        .add(
            new UnionType(
                "Part",
                new UnionType.Discriminator.Tag("type"),
                List.of(
                    new UnionType.Case("1", "Row", row, List.of(), List.of()),
                    new UnionType.Case("2", "Button", button, List.of(), List.of())),
                Fixture.meta("unions.Part")));
  }

  private static void opcodes(Fixture fixture) {
    Answer answer =
        new Answer(
            "ROOM_NEW",
            null,
            List.of(new Answer.Match("name", "room.name")),
            new Answer.Ends.Count("count"),
            true,
            false);
    Answer refusal = new Answer(null, "HELLO", List.of(), new Answer.Ends.First(), false, true);
    fixture.add(
        frame("DISPATCH", 0, Role.DISPATCH),
        command(
            "IDENTIFY", 2, Role.IDENTIFY, secret("token"), optional("compress", Scalar.BOOLEAN)),
        command("OPEN_ROOM", 18, null, List.of(answer, refusal), Origin.LOCAL, roomFields()),
        command("PING", 19, null),
        frame("RECONNECT", 7, Role.RECONNECT),
        frame("INVALID_SESSION", 9, Role.INVALID_SESSION, required("d", Scalar.BOOLEAN)),
        frame("HELLO", 10, Role.HELLO, required("heartbeat_interval", Scalar.INTEGER)),
        frame("HEARTBEAT_ACK", 11, Role.HEARTBEAT_ACK));
  }

  private static Field[] readyFields() {
    return new Field[] {
      required("session_id", Scalar.STRING), required("resume_gateway_url", Scalar.STRING)
    };
  }

  private static Field[] roomFields() {
    return new Field[] {
      documented(
          required("name", Scalar.STRING),
          "What the room is called; `@here` and */ and <b> are no use",
          new Constraint.MinLength(1),
          new Constraint.MaxLength(100)),
      required("kind", new TypeRef.EnumRef("Kind")),
      documented(omittable("guild_id", Scalar.ID), "Where it is."),
      required("channel_id", Scalar.ID),
      deprecated("region", Scalar.STRING, "2", "kind"),
      documented(
          optional("limit", Scalar.INT32),
          "How many guests fit.",
          new Constraint.Min(BigDecimal.ONE),
          new Constraint.Max(BigDecimal.valueOf(99))),
      required("guests", TypeRef.listOf(TypeRef.of(Scalar.ID)))
    };
  }

  /** Each kind of type in each presence. */
  private static Field[] everything() {
    List<TypeRef> types =
        List.of(
            TypeRef.of(Scalar.ID),
            TypeRef.of(Scalar.STRING),
            TypeRef.of(Scalar.BOOLEAN),
            TypeRef.of(Scalar.INT32),
            TypeRef.of(Scalar.FLOAT),
            TypeRef.of(Scalar.TIMESTAMP),
            TypeRef.of(Scalar.ANY),
            TypeRef.of(Scalar.NULL),
            new TypeRef.EnumRef("Level"),
            new TypeRef.FlagsRef("Rights"),
            new TypeRef.UnionRef("Part"),
            new TypeRef.ObjectRef("Row"),
            TypeRef.listOf(new TypeRef.ObjectRef("Row")),
            new TypeRef.ListRef(TypeRef.of(Scalar.ID), true),
            TypeRef.listOf(TypeRef.listOf(TypeRef.of(Scalar.INTEGER))),
            new TypeRef.MapRef(Scalar.ID, TypeRef.listOf(TypeRef.of(Scalar.STRING)), false),
            new TypeRef.MapRef(Scalar.STRING, TypeRef.of(Scalar.STRING), true),
            new TypeRef.OneOrManyRef(TypeRef.of(Scalar.ID)));
    return Stream.of(Presence.values())
        .flatMap(
            presence ->
                types.stream()
                    .map(type -> field(presence + "_" + types.indexOf(type), type, presence)))
        .toArray(Field[]::new);
  }
}
