package dev.opcodec.processor.page;

import dev.opcodec.processor.model.CloseCode;
import dev.opcodec.processor.model.Opcode;
import dev.opcodec.processor.model.Protocol;
import java.util.Comparator;
import java.util.List;

/** Puts what a reader looks up by its number in that order, whichever files it comes from. */
final class ByNumber {
  private ByNumber() {}

  static List<Opcode> opcodes(Protocol protocol) {
    return protocol.opcodes().stream().sorted(Comparator.comparingInt(Opcode::code)).toList();
  }

  static List<CloseCode> closeCodes(Protocol protocol) {
    return protocol.closeCodes().stream().sorted(Comparator.comparingInt(CloseCode::code)).toList();
  }
}
