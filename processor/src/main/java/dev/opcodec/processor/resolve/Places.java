package dev.opcodec.processor.resolve;

import dev.opcodec.processor.diag.Span;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Where the parts of a model stand in the files. The model itself does not say, so that it stays
 * free of positions; this table knows each of its objects by identity.
 */
public final class Places {
  private static final String WHOLE = "";
  private static final Span NOWHERE = Span.ofFile("schema");

  private final Map<Object, Map<String, Span>> spans = new IdentityHashMap<>();

  /** Remembers an object's place. */
  void put(Object part, Span span) {
    put(part, WHOLE, span);
  }

  /** Remembers the place of one detail of an object. */
  void put(Object part, String detail, Span span) {
    spans.computeIfAbsent(part, unused -> new HashMap<>()).put(detail, span);
  }

  /** Gives a changed copy the places of what it was made from. */
  void copy(Object from, Object to) {
    Map<String, Span> known = spans.get(from);
    if (known != null) {
      spans.put(to, known);
    }
  }

  /** Where an object stands. */
  public Span of(Object part) {
    return of(part, WHOLE);
  }

  /** Where a detail of an object stands, or else the object. */
  public Span of(Object part, String detail) {
    Map<String, Span> known = spans.getOrDefault(part, Map.of());
    Span span = known.getOrDefault(detail, known.get(WHOLE));
    return span == null ? NOWHERE : span;
  }
}
