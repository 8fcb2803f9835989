package dev.opcodec.processor.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The attributes of an element, in the order in which they were given.
 *
 * <p>What loads or runs something has no way in: a link goes to an {@link Anchor} of the page, and
 * styles and handlers are not accepted.
 */
final class Attributes {
  /** No attributes. */
  static final Attributes NONE = new Attributes(List.of());

  private static final Set<String> REFUSED =
      Set.of("href", "src", "srcset", "style", "action", "formaction", "data", "poster", "ping");

  private final List<Pair> pairs;

  private record Pair(String name, String value) {}

  private Attributes(List<Pair> pairs) {
    this.pairs = pairs;
  }

  /** A class, or several with spaces between. */
  static Attributes styled(String classes) {
    return NONE.and("class", classes);
  }

  /** The place that links go to. */
  static Attributes at(Anchor anchor) {
    return NONE.and("id", anchor.id());
  }

  /** A link to a place in the page. */
  static Attributes to(Anchor anchor) {
    return NONE.plus(new Pair("href", "#" + anchor.id()));
  }

  /**
   * These and one more.
   *
   * @throws IllegalArgumentException if the attribute could load or run something
   */
  Attributes and(String name, String value) {
    if (REFUSED.contains(name) || name.startsWith("on")) {
      throw new IllegalArgumentException("not an attribute to be set like this: " + name);
    }
    return plus(new Pair(Escape.name(name), value));
  }

  private Attributes plus(Pair pair) {
    List<Pair> more = new ArrayList<>(pairs);
    more.add(pair);
    return new Attributes(List.copyOf(more));
  }

  void writeTo(StringBuilder out) {
    for (Pair pair : pairs) {
      out.append(' ').append(pair.name()).append("=\"");
      Escape.text(pair.value(), out);
      out.append('"');
    }
  }
}
