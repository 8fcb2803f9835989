package dev.opcodec.processor.compilers;

import com.palantir.javapoet.JavaFile;
import dev.opcodec.processor.GatewaySchemaProcessor;
import dev.opcodec.schema.GatewaySchema;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.yaml.snakeyaml.Yaml;

/** Where the classes are that a compiler is told of. */
final class Paths {
  private Paths() {}

  /** What the annotated sources need. */
  static String schema() {
    return joined(GatewaySchema.class, NullMarked.class);
  }

  /** The processor with all that it needs. */
  static String processor() {
    return joined(
        GatewaySchemaProcessor.class,
        GatewaySchema.class,
        NullMarked.class,
        JavaFile.class,
        Yaml.class);
  }

  /** The processor with what is inside of its jar, and nothing else. */
  static String processorAlone() {
    return joined(GatewaySchemaProcessor.class, JavaFile.class, Yaml.class);
  }

  private static String joined(Class<?>... types) {
    return Stream.of(types)
        .map(type -> location(type).toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Path location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
