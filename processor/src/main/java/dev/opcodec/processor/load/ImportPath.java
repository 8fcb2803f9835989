package dev.opcodec.processor.load;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Paths of schema files, always relative and with {@code /}. */
final class ImportPath {
  private ImportPath() {}

  /** The path that an import means, null if it is none or leaves the schema's directories. */
  static @Nullable String resolve(String importingFile, String imported) {
    if (imported.isBlank()
        || imported.startsWith("/")
        || imported.contains("\\")
        || imported.contains(":")) {
      return null;
    }
    Deque<String> parts = new ArrayDeque<>();
    int folderEnd = importingFile.lastIndexOf('/');
    String folder = folderEnd < 0 ? "" : importingFile.substring(0, folderEnd + 1);
    for (String part : (folder + imported).split("/")) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return null;
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return parts.isEmpty() ? null : String.join("/", parts);
  }

  /** What to check about an import that was not found. */
  static String advice(String path) {
    if (path.contains("*")) {
      return "name each file; there are no patterns";
    }
    return path.substring(path.lastIndexOf('/') + 1).contains(".")
        ? "imports are relative to the file that imports"
        : "imports are relative to the file that imports, and named with their ending, as in `"
            + path
            + ".yaml`";
  }
}
