package dev.opcodec.processor.lint;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.model.Meta;
import dev.opcodec.processor.model.Protocol;

/** A definition says what it is. */
final class MissingDoc implements Lint {
  @Override
  public void check(Inspected schema) {
    Protocol protocol = schema.protocol();
    protocol.opcodes().forEach(each -> check(schema, each, "opcode", each.name(), each.meta()));
    protocol.events().forEach(each -> check(schema, each, "event", each.name(), each.meta()));
    protocol.objects().forEach(each -> checkType(schema, each, "object", each.meta()));
    protocol.unions().forEach(each -> checkType(schema, each, "union", each.meta()));
    protocol.enums().forEach(each -> checkType(schema, each, "enum", each.meta()));
    protocol.flags().forEach(each -> checkType(schema, each, "set of flags", each.meta()));
    protocol
        .closeCodes()
        .forEach(each -> check(schema, each, "close code", each.name(), each.meta()));
    protocol.intents().forEach(each -> check(schema, each, "intent", each.name(), each.meta()));
  }

  private static void checkType(Inspected schema, Object part, String what, Meta meta) {
    String name = Inspected.nameInFile(meta);
    if (name != null) {
      check(schema, part, what, name, meta);
    }
  }

  private static void check(Inspected schema, Object part, String what, String name, Meta meta) {
    if (meta.doc().isEmpty()) {
      schema.warn(
          Code.NO_DOC,
          part,
          "the " + what + " `" + name + "` has no `doc`",
          "say in a sentence what it is, as in `doc: Starts a stream.`");
    }
  }
}
