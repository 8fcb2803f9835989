package dev.opcodec.processor.check;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.model.CloseCode;
import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.FlagsType;
import dev.opcodec.processor.model.Intent;
import dev.opcodec.processor.model.Opcode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Opcodes, close codes, bits and the values of an enum differ from each other. */
final class DistinctNumbers implements Rule {
  @Override
  public void check(Subject subject) {
    distinct(
        subject,
        subject.protocol().opcodes().stream().filter(opcode -> opcode.code() >= 0).toList(),
        Opcode::code,
        Code.DUPLICATE_OPCODE,
        "op",
        opcode -> "the opcode " + opcode.code() + " is taken already");
    distinct(
        subject,
        subject.protocol().closeCodes().stream().filter(code -> code.code() >= 0).toList(),
        CloseCode::code,
        Code.DUPLICATE_OPCODE,
        "code",
        code -> "the close code " + code.code() + " is taken already");
    distinct(
        subject,
        subject.protocol().intents().stream().filter(intent -> intent.bit() >= 0).toList(),
        Intent::bit,
        Code.ENUM_VALUE_CLASH,
        "bit",
        intent -> "the bit " + intent.bit() + " is taken already");
    for (EnumType type : subject.protocol().enums()) {
      distinct(
          subject,
          type.values(),
          EnumType.Value::wire,
          Code.ENUM_VALUE_CLASH,
          "value",
          value -> "the value `" + value.wire() + "` is taken already");
    }
    for (FlagsType type : subject.protocol().flags()) {
      distinct(
          subject,
          type.flags(),
          FlagsType.Flag::bit,
          Code.ENUM_VALUE_CLASH,
          "value",
          flag -> "the bit " + flag.bit() + " is taken already");
    }
  }

  private static <T> void distinct(
      Subject subject,
      List<T> parts,
      Function<T, Object> key,
      Code code,
      String detail,
      Function<T, String> message) {
    Map<Object, T> taken = new HashMap<>();
    for (T part : parts) {
      T first = taken.putIfAbsent(key.apply(part), part);
      if (first != null) {
        subject
            .diagnostics()
            .error(
                code,
                subject.places().of(part, detail),
                message.apply(part),
                "give each its own"
                    + (part instanceof Opcode
                        ? "; another name for the same opcode goes into its `aliases`"
                        : "; if both are the same, keep one of them"),
                "also defined here",
                subject.places().of(first, detail));
      }
    }
  }
}
