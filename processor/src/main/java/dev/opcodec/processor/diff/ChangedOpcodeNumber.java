package dev.opcodec.processor.diff;

import dev.opcodec.processor.model.Opcode;

/** An opcode has another number. */
final class ChangedOpcodeNumber implements Change {
  @Override
  public void find(Comparison comparison) {
    for (Matched.Pair<Opcode> pair : comparison.opcodes().kept()) {
      if (pair.old().code() != pair.now().code()) {
        comparison.report(
            comparison.is(pair.now(), "op"),
            comparison.was(pair.old()),
            "the opcode `"
                + pair.now().name()
                + "` was released with the number "
                + pair.old().code(),
            "give it its number again; what is new gets a number of its own",
            Breaks.WIRE);
      }
    }
  }
}
