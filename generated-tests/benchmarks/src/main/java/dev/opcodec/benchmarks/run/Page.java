package dev.opcodec.benchmarks.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Replaces a marked block of a Markdown file. */
final class Page {
  private Page() {}

  /**
   * Puts a text between {@code <!-- NAME -->} and {@code <!-- end of NAME -->}.
   *
   * @throws IllegalStateException if the file has no such block
   */
  static void replace(Path file, String name, String text) throws IOException {
    String page = Files.readString(file);
    String start = "<!-- " + name + " -->\n";
    int from = page.indexOf(start);
    int to = page.indexOf("<!-- end of " + name + " -->");
    if (from < 0 || to < from) {
      throw new IllegalStateException(file + " has no block " + name);
    }
    String content = "\n" + text.strip() + "\n\n";
    Files.writeString(
        file, page.substring(0, from + start.length()) + content + page.substring(to));
  }
}
