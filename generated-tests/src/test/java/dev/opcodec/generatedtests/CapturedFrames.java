package dev.opcodec.generatedtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Frames from elsewhere that lie beside the checkout, and not in it: documentation examples and
 * captures under their own licences. A fresh clone has none.
 */
final class CapturedFrames {
  /** One line of a file. */
  record Line(String source, int number, String json) {
    @Override
    public String toString() {
      return source + ":" + number;
    }
  }

  private CapturedFrames() {}

  /** True if the folder is there. */
  static boolean present() {
    return Files.isDirectory(folder());
  }

  /** All lines of the files of this name, in a stable order. */
  static List<Line> lines(String fileName) {
    List<Line> lines = new ArrayList<>();
    try (Stream<Path> sources = Files.list(folder())) {
      for (Path source : sources.sorted().toList()) {
        Path file = source.resolve(fileName);
        if (Files.isRegularFile(file)) {
          int number = 0;
          for (String line : Files.readAllLines(file)) {
            number++;
            if (!line.isBlank()) {
              lines.add(new Line(source.getFileName() + "/" + fileName, number, line));
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  private static Path folder() {
    String asked = System.getProperty("opcodec.payloads");
    return asked == null ? Path.of("..", "..", "shared", "payloads") : Path.of(asked);
  }
}
