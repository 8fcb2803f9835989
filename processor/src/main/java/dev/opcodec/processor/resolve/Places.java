package dev.opcodec.processor.resolve;

import dev.opcodec.processor.diag.Span;
import dev.opcodec.processor.load.RawNotes;
import dev.opcodec.processor.model.Meta;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the parts of a model stand in the files. The model itself does not say, so that it stays
 * free of positions; this table knows each of its objects by identity.
 */
public final class Places {
  /** The detail that is the Java name asked for. */
  public static final String JAVA_NAME = "java-name";

  /** The detail that is what to use instead, or else the mark itself. */
  public static final String DEPRECATED = "deprecated";

  private static final String WHOLE = "";
  private static final Span NOWHERE = Span.ofFile("schema");

  private final Map<Object, Map<String, Span>> spans = new IdentityHashMap<>();
  private final Map<List<String>, Map<String, Span>> notes = new HashMap<>();

  /** Remembers an object's place. */
  void put(Object part, Span span) {
    put(part, WHOLE, span);
  }

  /** Remembers the place of one detail of an object. */
  void put(Object part, String detail, Span span) {
    spans.computeIfAbsent(part, unused -> new HashMap<>()).put(detail, span);
  }

  /** Remembers the places of marks of something that is no definition. */
  void putNotes(Object part, RawNotes notes) {
    notes(notes).forEach((detail, span) -> put(part, detail, span));
  }

  /** Remembers the places of a definition's marks, which hold for all of its forms. */
  void putNotes(String file, String definition, RawNotes notes) {
    this.notes.put(List.of(file, definition), notes(notes));
  }

  private static Map<String, Span> notes(RawNotes notes) {
    Map<String, Span> spans = new HashMap<>();
    if (notes.javaName() != null) {
      spans.put(JAVA_NAME, notes.javaName().span());
    }
    if (notes.deprecation() != null) {
      spans.put(DEPRECATED, notes.deprecation().span());
    }
    return spans;
  }

  /** Gives a changed copy the places of what it was made from. */
  void copy(Object from, Object to) {
    Map<String, Span> known = spans.get(from);
    if (known != null) {
      spans.put(to, known);
    }
  }

  /** True if a detail of an object has a place of its own. */
  public boolean has(Object part, String detail) {
    return spans.getOrDefault(part, Map.of()).containsKey(detail);
  }

  /** Where a mark of a definition stands, or else the part. */
  public Span ofNote(Meta meta, String note, Object part) {
    Span span = notes.getOrDefault(List.of(meta.file(), meta.definition()), Map.of()).get(note);
    return span == null ? of(part) : span;
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
