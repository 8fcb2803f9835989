package dev.opcodec.processor.resolve;

import dev.opcodec.processor.diag.Span;
import dev.opcodec.processor.load.Located;
import dev.opcodec.processor.model.Direction;
import dev.opcodec.processor.model.Meta;
import dev.opcodec.processor.model.UnionType;
import java.util.ArrayList;
import java.util.List;

/** A union, named or written as {@code A or B}. */
final class UnionNode extends Node {
  private final UnionType.Discriminator by;
  private final List<LinkedCase> cases = new ArrayList<>();

  /** A case with its type looked up. */
  record LinkedCase(
      Located<String> tag,
      Link type,
      Span span,
      List<Located<String>> has,
      List<Located<String>> lacks) {}

  UnionNode(String name, Meta meta, Span span, UnionType.Discriminator by) {
    super(name, meta, span);
    this.by = by;
  }

  UnionType.Discriminator by() {
    return by;
  }

  void add(LinkedCase added) {
    cases.add(added);
  }

  List<LinkedCase> cases() {
    return cases;
  }

  @Override
  List<Link> uses(Direction direction) {
    return cases.stream().map(LinkedCase::type).toList();
  }

  @Override
  boolean differsByItself() {
    return false;
  }
}
