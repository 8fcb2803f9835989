package dev.opcodec.processor.diff;

import dev.opcodec.processor.model.UnionType;

/** Writes how a union is told apart, and its cases. */
final class BaselineUnion {
  private BaselineUnion() {}

  static void write(YamlText out, TypeText types, UnionType union) {
    UnionType.Discriminator by = union.by();
    if (by instanceof UnionType.Discriminator.Tag tag) {
      out.section("by", () -> out.text("tag", tag.wireName()));
    } else if (by instanceof UnionType.Discriminator.Sibling sibling) {
      out.section("by", () -> out.text("sibling", sibling.wireName()));
    } else {
      out.plain("by", by instanceof UnionType.Discriminator.Kind ? "kind" : "keys");
    }
    if (union.cases().isEmpty()) {
      out.plain("cases", "[]");
    } else {
      out.section("cases", () -> union.cases().forEach(one -> write(out, types, one)));
    }
  }

  private static void write(YamlText out, TypeText types, UnionType.Case one) {
    String type = types.of(one.type());
    if (!one.tag().isEmpty()) {
      out.text(YamlText.quoted(one.tag()), type);
    } else if (one.has().isEmpty() && one.lacks().isEmpty()) {
      out.itemText(type);
    } else {
      out.item(
          () -> {
            out.text("type", type);
            out.names("has", one.has());
            out.names("lacks", one.lacks());
          });
    }
  }
}
