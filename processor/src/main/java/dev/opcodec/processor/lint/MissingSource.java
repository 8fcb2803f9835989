package dev.opcodec.processor.lint;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.model.Marks;

/** What is not in the official documentation was seen by somebody. */
final class MissingSource implements Lint {
  @Override
  public void check(Inspected schema) {
    schema
        .protocol()
        .opcodes()
        .forEach(opcode -> check(schema, opcode, "opcode", opcode.name(), opcode.meta().marks()));
    schema
        .protocol()
        .events()
        .forEach(event -> check(schema, event, "event", event.name(), event.meta().marks()));
  }

  private static void check(Inspected schema, Object part, String what, String name, Marks marks) {
    if (!marks.documented() && marks.source() == null) {
      schema.warn(
          Code.NO_SOURCE,
          part,
          "the " + what + " `" + name + "` is not documented, and nothing says who knows of it",
          "say it, as in `source: Seen on the wire.`");
    }
  }
}
