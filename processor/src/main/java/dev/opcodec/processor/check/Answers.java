package dev.opcodec.processor.check;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Suggestion;
import dev.opcodec.processor.model.Answer;
import dev.opcodec.processor.model.Event;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.Opcode;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.TypeRef;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What answers a command exists, and so do the fields that tell which command it answers. */
final class Answers implements Rule {
  @Override
  public void check(Subject subject) {
    Map<String, RecordType> events = new LinkedHashMap<>();
    for (Event event : subject.protocol().events()) {
      events.put(event.name(), event.payload());
    }
    Map<String, @Nullable RecordType> opcodes = new LinkedHashMap<>();
    for (Opcode opcode : subject.protocol().opcodes()) {
      opcodes.put(opcode.name(), opcode.received());
    }
    for (Opcode opcode : subject.protocol().opcodes()) {
      for (Answer answer : opcode.answers()) {
        RecordType payload = payload(subject, answer, events, opcodes);
        if (opcode.sent() == null) {
          subject.error(
              Code.UNKNOWN_ANSWER,
              answer,
              "only what is sent has an answer, and `" + opcode.name() + "` is not sent",
              "remove `answered-by`, or write `direction: send` or `both`");
        } else if (payload != null) {
          checkFields(subject, opcode.sent(), answer, payload);
        }
      }
    }
  }

  private static @Nullable RecordType payload(
      Subject subject,
      Answer answer,
      Map<String, RecordType> events,
      Map<String, @Nullable RecordType> opcodes) {
    boolean event = answer.event() != null;
    String name = event ? answer.event() : answer.opcode();
    Map<String, @Nullable RecordType> known = event ? new HashMap<>(events) : opcodes;
    if (name == null) {
      return null;
    }
    if (!known.containsKey(name)) {
      subject.error(
          Code.UNKNOWN_ANSWER,
          answer,
          "there is no " + (event ? "event" : "opcode") + " `" + name + "`",
          name.chars().allMatch(Character::isDigit)
              ? "write the name that it stands under, not its number"
              : Suggestion.didYouMean(name, event ? events.keySet() : opcodes.keySet()));
    } else if (known.get(name) == null) {
      subject.error(
          Code.UNKNOWN_ANSWER,
          answer,
          "the opcode `" + name + "` is never received",
          "name one that is, or an event");
    }
    return known.get(name);
  }

  private static void checkFields(
      Subject subject, RecordType command, Answer answer, RecordType payload) {
    for (Answer.Match match : answer.match()) {
      fieldOf(subject, command, match.command(), match, "");
      checkPath(subject, payload, match);
    }
    if (answer.ends() instanceof Answer.Ends.Count count) {
      Field field = fieldOf(subject, payload, count.answerField(), count, "");
      if (field != null && !isWholeNumber(field.type())) {
        subject.error(
            Code.BAD_MATCH,
            count,
            "`" + field.wireName() + "` does not say how many answers come",
            "name a field of type `integer`");
      }
    } else if (answer.ends() instanceof Answer.Ends.Each each) {
      Field field = fieldOf(subject, command, each.commandField(), each, "");
      if (field != null && !hasItems(field.type())) {
        subject.error(
            Code.BAD_MATCH,
            each,
            "`" + field.wireName() + "` has no items",
            "name a field that is an array");
      }
    }
  }

  /** A dot goes into an object; what is not typed cannot be followed and is believed. */
  private static void checkPath(Subject subject, RecordType payload, Answer.Match match) {
    RecordType record = payload;
    String[] steps = match.answer().split("\\.", -1);
    for (int i = 0; i < steps.length; i++) {
      Field field = fieldOf(subject, record, steps[i], match, "answer");
      if (field == null || i == steps.length - 1) {
        return;
      }
      RecordType next =
          field.type() instanceof TypeRef.ObjectRef ref ? subject.object(ref.name()) : null;
      if (next == null) {
        if (!isUntyped(field.type())) {
          subject.errorAt(
              Code.BAD_MATCH,
              match,
              "answer",
              "`" + steps[i] + "` is not an object that has fields",
              "name a field of the answer, with a dot before one of an object in it");
        }
        return;
      }
      record = next;
    }
  }

  private static @Nullable Field fieldOf(
      Subject subject, RecordType owner, String name, Object part, String detail) {
    RecordType record = onTheWire(subject, owner);
    if (record == null) {
      return null;
    }
    Field field = Fields.find(record, name);
    if (field == null) {
      subject.errorAt(
          Code.BAD_MATCH,
          part,
          detail,
          "`" + record.name() + "` has no field `" + name + "`",
          Suggestion.didYouMeanOrOneOfFew(name, Fields.names(record)));
    }
    return field;
  }

  /** The object whose keys are seen; null if a bare value is none whose keys are known. */
  private static @Nullable RecordType onTheWire(Subject subject, RecordType record) {
    if (record.shape() != RecordType.Shape.VALUE) {
      return record;
    }
    TypeRef type = record.fields().get(0).type();
    if (type instanceof TypeRef.ObjectRef ref) {
      return subject.object(ref.name());
    }
    return isUntyped(type) ? null : record;
  }

  private static boolean isUntyped(TypeRef type) {
    return type instanceof TypeRef.UnionRef
        || type.equals(TypeRef.of(Scalar.ANY))
        || type.equals(TypeRef.of(Scalar.OBJECT));
  }

  private static boolean isWholeNumber(TypeRef type) {
    return type.equals(TypeRef.of(Scalar.INTEGER)) || type.equals(TypeRef.of(Scalar.INT32));
  }

  private static boolean hasItems(TypeRef type) {
    return type instanceof TypeRef.ListRef || type instanceof TypeRef.OneOrManyRef;
  }
}
