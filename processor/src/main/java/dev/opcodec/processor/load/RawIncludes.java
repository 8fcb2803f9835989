package dev.opcodec.processor.load;

import dev.opcodec.processor.diag.Span;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is taken over from other objects. */
public record RawIncludes(
    List<Located<String>> include,
    @Nullable Located<String> partialOf,
    List<Located<String>> required,
    List<Located<String>> only,
    List<Located<String>> without) {
  /** Nothing is taken over. */
  public static final RawIncludes NONE =
      new RawIncludes(List.of(), null, List.of(), List.of(), List.of());

  /** Where the first of it stands, null if nothing is taken over. */
  public @Nullable Span span() {
    return Stream.of(
            include,
            partialOf == null ? List.<Located<String>>of() : List.of(partialOf),
            required,
            only,
            without)
        .flatMap(List::stream)
        .map(Located::span)
        .findFirst()
        .orElse(null);
  }
}
