package dev.opcodec.processor.diff;

import dev.opcodec.processor.model.Opcode;
import org.jspecify.annotations.Nullable;

/** A number has another name, and so has its Java type. */
final class RenamedOpcode implements Change {
  @Override
  public void find(Comparison comparison) {
    for (Opcode opcode : comparison.opcodes().removed()) {
      Opcode successor = successor(comparison, opcode);
      if (successor != null) {
        comparison.changed(
            opcode,
            successor,
            "the opcode " + opcode.code() + " was called `" + opcode.name() + "`",
            "keep the name; another goes into `aliases`",
            Breaks.SOURCE);
      }
    }
  }

  /** The new opcode that has the number of a removed one, null if there is none. */
  static @Nullable Opcode successor(Comparison comparison, Opcode removed) {
    for (Opcode added : comparison.opcodes().added()) {
      if (added.code() == removed.code()) {
        return added;
      }
    }
    return null;
  }
}
