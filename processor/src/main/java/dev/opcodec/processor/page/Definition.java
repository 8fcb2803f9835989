package dev.opcodec.processor.page;

import dev.opcodec.processor.model.Meta;
import dev.opcodec.processor.model.RecordType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A definition as the page sees it.
 *
 * @param aliases other names it goes by
 * @param parts the records it consists of: one for an object or event, up to two for an opcode
 */
record Definition(
    DefinitionKind kind, String name, Meta meta, List<String> aliases, List<Part> parts) {

  /**
   * One of the records of a definition.
   *
   * @param title what to call it, empty if it is the only one
   * @param prefix what its fields' anchors start with, empty if it is the only one
   */
  record Part(String title, String prefix, RecordType type) {}

  Definition(DefinitionKind kind, String name, Meta meta) {
    this(kind, name, meta, List.of(), List.of());
  }

  /** Where it is on the page. */
  Anchor anchor() {
    return Anchor.of(kind, name);
  }

  /** There is one definition of a kind and name; comparing all it holds would take long. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Definition that && kind == that.kind && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    return 31 * kind.hashCode() + name.hashCode();
  }
}
