package dev.opcodec.processor.emit;

import dev.opcodec.processor.model.Answer;
import dev.opcodec.processor.model.Direction;
import dev.opcodec.processor.model.Event;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.Meta;
import dev.opcodec.processor.model.Opcode;
import dev.opcodec.processor.model.Origin;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes objects, opcodes and events. */
public final class Definitions {
  private Definitions() {}

  public static RecordType object(String name, Field... fields) {
    return object(name, Origin.LOCAL, fields);
  }

  public static RecordType object(String name, Origin origin, Field... fields) {
    return new RecordType(
        name,
        RecordType.Kind.OBJECT,
        RecordType.Shape.OBJECT,
        List.of(fields),
        List.of(),
        Fixture.meta("objects." + name, "", origin));
  }

  public static Opcode command(String name, int code, @Nullable Role role, Field... fields) {
    return command(name, code, role, List.of(), Origin.LOCAL, fields);
  }

  public static Opcode command(
      String name,
      int code,
      @Nullable Role role,
      List<Answer> answers,
      Origin origin,
      Field... fields) {
    Meta meta = Fixture.meta("opcodes." + name, "Does " + name + ".", origin);
    RecordType sent = payload(name, RecordType.Kind.COMMAND, meta, fields);
    return new Opcode(name, code, Direction.SEND, List.of(), role, answers, sent, null, meta);
  }

  public static Opcode frame(String name, int code, @Nullable Role role, Field... fields) {
    return frame(name, code, role, Origin.LOCAL, fields);
  }

  public static Opcode frame(
      String name, int code, @Nullable Role role, Origin origin, Field... fields) {
    Meta meta = Fixture.meta("opcodes." + name, "", origin);
    RecordType received =
        role == Role.DISPATCH ? null : payload(name, RecordType.Kind.FRAME, meta, fields);
    return new Opcode(
        name, code, Direction.RECEIVE, List.of(), role, List.of(), null, received, meta);
  }

  public static Event event(
      String name, List<String> intents, @Nullable Role role, Field... fields) {
    return event(name, intents, role, Origin.LOCAL, fields);
  }

  public static Event event(
      String name, List<String> intents, @Nullable Role role, Origin origin, Field... fields) {
    Meta meta = Fixture.meta("events." + name, "", origin);
    return new Event(
        name, intents, List.of(), role, payload(name, RecordType.Kind.EVENT, meta, fields), meta);
  }

  private static RecordType payload(String name, RecordType.Kind kind, Meta meta, Field... fields) {
    RecordType.Shape shape =
        fields.length == 0
            ? RecordType.Shape.EMPTY
            : fields.length == 1 && fields[0].wireName().equals("d")
                ? RecordType.Shape.VALUE
                : RecordType.Shape.OBJECT;
    return new RecordType(name, kind, shape, List.of(fields), List.of(), meta);
  }
}
