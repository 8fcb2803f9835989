package dev.opcodec.processor.check;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.model.Event;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.Opcode;
import dev.opcodec.processor.model.Presence;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.Role;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.model.UnionType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Each role is had once, by a definition that holds what the session reads from it. */
final class Roles implements Rule {
  private static final String ROLE = "role";

  @Override
  public void check(Subject subject) {
    Map<Role, Object> taken = new EnumMap<>(Role.class);
    for (Opcode opcode : subject.protocol().opcodes()) {
      if (opcode.role() != null) {
        checkUnique(subject, taken, opcode.role(), opcode);
        checkOpcode(subject, opcode, opcode.role());
      }
    }
    for (Event event : subject.protocol().events()) {
      if (event.role() != null) {
        checkUnique(subject, taken, event.role(), event);
        if (event.role() == Role.READY) {
          for (RecordType form : forms(subject, event.payload())) {
            needs(subject, event, form, "session_id", Scalar.STRING);
            needs(subject, event, form, "resume_gateway_url", Scalar.STRING);
          }
        }
      }
    }
    if (!subject.protocol().events().isEmpty() && !taken.containsKey(Role.DISPATCH)) {
      subject.error(
          Code.BAD_ROLE,
          subject.protocol().events().get(0),
          "there are events, but no opcode that carries them",
          "give one opcode `role: dispatch`");
    }
  }

  private static void checkUnique(
      Subject subject, Map<Role, Object> taken, Role role, Object part) {
    Object first = taken.putIfAbsent(role, part);
    if (first != null) {
      subject
          .diagnostics()
          .error(
              Code.BAD_ROLE,
              subject.places().of(part, ROLE),
              "the role `" + word(role) + "` is taken already",
              "remove it from one of them",
              "also here",
              subject.places().of(first, ROLE));
    }
  }

  private static void checkOpcode(Subject subject, Opcode opcode, Role role) {
    switch (role) {
      case DISPATCH -> checkDispatch(subject, opcode);
      case HEARTBEAT, IDENTIFY, RESUME -> {
        if (opcode.sent() == null) {
          report(subject, opcode, role, "is sent", "write `direction: send` or `both`");
        }
      }
      case HELLO -> {
        if (checkReceived(subject, opcode, role)) {
          needs(subject, opcode, opcode.received(), "heartbeat_interval", Scalar.INTEGER);
        }
      }
      case INVALID_SESSION -> {
        if (checkReceived(subject, opcode, role) && !isBoolean(opcode.received())) {
          report(subject, opcode, role, "carries a boolean", "write `d: boolean`");
        }
      }
      default -> checkReceived(subject, opcode, role);
    }
  }

  private static void checkDispatch(Subject subject, Opcode opcode) {
    if (opcode.sent() != null) {
      report(subject, opcode, Role.DISPATCH, "is received", "write `direction: receive`");
    }
    if (subject.places().of(opcode, "d") != subject.places().of(opcode)) {
      report(subject, opcode, Role.DISPATCH, "carries an event", "remove its `d`");
    }
    if (subject.protocol().envelope().event() == null
        || subject.protocol().envelope().sequence() == null) {
      report(
          subject,
          opcode,
          Role.DISPATCH,
          "has an event's name and number beside it",
          "name their keys as `event` and `sequence` of the protocol's `envelope`");
    }
  }

  private static boolean checkReceived(Subject subject, Opcode opcode, Role role) {
    if (opcode.received() == null) {
      report(subject, opcode, role, "is received", "write `direction: receive` or `both`");
    }
    return opcode.received() != null;
  }

  private static boolean isBoolean(@Nullable RecordType record) {
    return record != null
        && record.shape() == RecordType.Shape.VALUE
        && record.fields().get(0).type().equals(TypeRef.of(Scalar.BOOLEAN))
        && record.fields().get(0).presence() == Presence.REQUIRED;
  }

  /** The record itself, or where it carries a union, the objects that it can be. */
  private static List<RecordType> forms(Subject subject, RecordType record) {
    if (record.shape() != RecordType.Shape.VALUE
        || record.fields().get(0).presence() != Presence.REQUIRED
        || !(record.fields().get(0).type() instanceof TypeRef.UnionRef ref)) {
      return List.of(record);
    }
    List<RecordType> forms = new ArrayList<>();
    for (UnionType union : subject.protocol().unions()) {
      if (union.name().equals(ref.name())) {
        for (UnionType.Case one : union.cases()) {
          RecordType object =
              one.type() instanceof TypeRef.ObjectRef to ? subject.object(to.name()) : null;
          forms.add(object == null ? record : object);
        }
      }
    }
    return forms;
  }

  private static void needs(
      Subject subject, Object part, @Nullable RecordType record, String wireName, Scalar scalar) {
    Field field = record == null ? null : Fields.find(record, wireName);
    if (field == null
        || !field.type().equals(TypeRef.of(scalar))
        || field.presence() != Presence.REQUIRED) {
      String type = scalar.name().toLowerCase(Locale.ROOT);
      subject.errorAt(
          Code.BAD_ROLE,
          part,
          ROLE,
          "what has this role has a field `" + wireName + "`, which the session reads",
          "add `" + wireName + ": " + type + "`, without any `?`");
    }
  }

  private static void report(
      Subject subject, Opcode opcode, Role role, String needed, String advice) {
    subject.errorAt(
        Code.BAD_ROLE,
        opcode,
        ROLE,
        "an opcode with the role `" + word(role) + "` " + needed,
        advice);
  }

  private static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
