package dev.opcodec.processor.page;

import java.nio.charset.StandardCharsets;

/**
 * A place in the page that can be linked to.
 *
 * @param id letters, digits and {@code - _ . ~}, so that it is the same in an attribute and in a
 *     URL
 */
record Anchor(String id) {

  /** The start of a section. */
  static Anchor of(DefinitionKind kind) {
    return new Anchor(kind.section());
  }

  /** A definition, such as {@code event-READY}. */
  static Anchor of(DefinitionKind kind, String name) {
    return new Anchor(kind.prefix() + "-" + plain(name));
  }

  /** A field of this definition, such as {@code object-User.id}. */
  Anchor field(String prefix, String wireName) {
    return new Anchor(id + "." + prefix + plain(wireName));
  }

  /** Keeps different names different: whatever is not plain is written as the hex of its bytes. */
  private static String plain(String name) {
    StringBuilder out = new StringBuilder(name.length());
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || c == '_' || c == '-')) {
        out.append(c);
      } else {
        out.append('~')
            .append(Character.forDigit(c >> 4, 16))
            .append(Character.forDigit(c & 15, 16));
      }
    }
    return out.toString();
  }
}
