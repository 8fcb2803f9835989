package dev.opcodec.processor;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a compiler says of the package {@code com.acme}, whose trigger names a schema. */
final class TriggeredCompilation {
  private TriggeredCompilation() {}

  /**
   * Compiles it with the processor.
   *
   * @param schemas the folder of the schema
   */
  static Compilation of(Path schemas, String file, String... options) {
    return compile(
        '"' + file + '"',
        Stream.concat(Stream.of("-Aopcodec.schema.path=" + schemas), Stream.of(options)).toList());
  }

  /** Compiles it with a trigger that names nothing. */
  static Compilation withoutFiles() {
    return compile("{}", List.of());
  }

  private static Compilation compile(String extensions, List<String> options) {
    return javac()
        .withProcessors(new GatewaySchemaProcessor())
        .withOptions(options)
        .compile(
            JavaFileObjects.forSourceString(
                "com.acme.package-info",
                """
                @GatewaySchema(extensions = %s)
                package com.acme;

                import dev.opcodec.schema.GatewaySchema;
                """
                    .formatted(extensions)));
  }

  /** Puts the sample schema into a folder. */
  static void writeSample(Path schemas) throws IOException {
    for (String file : List.of(Schemas.SAMPLE, Schemas.OBJECTS)) {
      Path path = schemas.resolve(file);
      Files.createDirectories(path.getParent());
      Files.write(path, Schemas.bytes(file));
    }
  }

  /** The processor's own errors; the compiler has some too, for there is no runtime here. */
  static List<String> errors(Compilation compilation) {
    return compilation.errors().stream()
        .map(error -> error.getMessage(Locale.ROOT))
        .filter(message -> message.startsWith("["))
        .toList();
  }
}
