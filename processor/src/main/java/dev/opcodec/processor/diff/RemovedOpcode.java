package dev.opcodec.processor.diff;

import dev.opcodec.processor.model.Opcode;

/** An opcode is gone, and nothing has its number. */
final class RemovedOpcode implements Change {
  @Override
  public void find(Comparison comparison) {
    for (Opcode opcode : comparison.opcodes().removed()) {
      if (RenamedOpcode.successor(comparison, opcode) == null) {
        comparison.removed(
            opcode,
            "the opcode `" + opcode.name() + "` (" + opcode.code() + ") was released, and is gone",
            "keep it, with `status: obsolete` if no peer uses it any more",
            Breaks.SOURCE);
      }
    }
  }
}
