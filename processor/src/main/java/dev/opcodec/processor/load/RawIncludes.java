package dev.opcodec.processor.load;

import java.util.List;
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
}
