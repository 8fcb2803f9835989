package dev.opcodec.processor.resolve;

import dev.opcodec.processor.diag.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parsed type whose names are not looked up yet. */
sealed interface TypeExpr {
  /** Where it stands. */
  Span span();

  /** A scalar or a definition. */
  record Name(String text, Span span) implements TypeExpr {}

  /** {@code array of T}. */
  record ArrayOf(Use item, Span span) implements TypeExpr {}

  /** {@code map of K to T}; without a key, strings are. */
  record MapOf(@Nullable Name key, Use value, Span span) implements TypeExpr {}

  /** {@code [A, B]}. */
  record Items(List<Use> items, Span span) implements TypeExpr {}

  /** {@code A or B}, at least two. */
  record Either(List<TypeExpr> alternatives, Span span) implements TypeExpr {}

  /** A type and whether null may stand in its place. */
  record Use(TypeExpr type, boolean nullable) {}
}
