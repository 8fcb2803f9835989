package dev.opcodec.processor.load;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the bytes of schema files. */
@FunctionalInterface
public interface SourceFinder {
  /**
   * Looks for a file.
   *
   * @param path relative, with {@code /}, without {@code .} and {@code ..}
   */
  Found find(String path);

  /**
   * The result of a search.
   *
   * @param bytes the content, null if the file is nowhere
   * @param tried every place that was looked at, in order, for the reader of an error
   */
  record Found(byte @Nullable [] bytes, List<String> tried) {}
}
