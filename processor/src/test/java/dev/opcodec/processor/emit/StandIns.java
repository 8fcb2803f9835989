package dev.opcodec.processor.emit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** What generated code calls of the runtime, which cannot be on the class path here. */
final class StandIns {
  private static final Path DIRECTORY =
      Path.of("src/test/resources/dev/opcodec/processor/emit/standins");

  private StandIns() {}

  /** Every source, in the order of their names. */
  static List<JavaFileObject> sources() {
    List<JavaFileObject> sources = new ArrayList<>();
    try (Stream<Path> files = Files.list(DIRECTORY)) {
      for (Path file : files.sorted().toList()) {
        String text = Files.readString(file, UTF_8);
        String packageName = text.substring("package ".length(), text.indexOf(';'));
        String simpleName = file.getFileName().toString().replace(".java", "");
        sources.add(JavaFileObjects.forSourceString(packageName + "." + simpleName, text));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return sources;
  }
}
