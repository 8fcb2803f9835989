package dev.opcodec.benchmarks.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Hands finished files over, as they are: what javac takes for another round with so many of them,
 * whoever writes them.
 */
public final class HandingOver extends AbstractProcessor {
  /** The option that says where the files are. */
  static final String FOLDER = "finished";

  /** Made by the compiler. */
  public HandingOver() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("dev.opcodec.schema.GatewaySchema");
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of(FOLDER);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (!annotations.isEmpty()) {
      try {
        handOver(Path.of(processingEnv.getOptions().get(FOLDER)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return false;
  }

  private void handOver(Path folder) throws IOException {
    for (Path file : files(folder)) {
      String path = folder.relativize(file).toString();
      String type = path.substring(0, path.length() - ".java".length()).replace('/', '.');
      try (Writer out = processingEnv.getFiler().createSourceFile(type).openWriter()) {
        out.write(Files.readString(file));
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
