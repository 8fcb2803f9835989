package dev.opcodec.benchmarks.growth;

import dev.opcodec.schema.BundledSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A processor, and how it is asked for types. All make the same of it: a value class with these
 * fields, and a builder.
 */
enum Generator {
  /** Ours, which also writes each type's codec and validator. */
  OPCODEC("Opcodec", "dev.opcodec.processor.GatewaySchemaProcessor"),
  /** Implements interfaces. */
  IMMUTABLES("Immutables", "org.immutables.processor.ProxyProcessor"),
  /** Extends abstract classes. */
  AUTO_VALUE("AutoValue", "com.google.auto.value.processor.AutoValueProcessor"),
  /** Gives records a builder. */
  RECORD_BUILDER("record-builder", "io.soabase.recordbuilder.processor.RecordBuilderProcessor");

  /** Instead of a number of types: the bundled protocol, which only Opcodec knows. */
  static final int BUNDLED = 0;

  private static final String PACKAGE = "growth";

  private static final String SCHEMA = "growth.yaml";

  private final String title;
  private final String processor;

  Generator(String title, String processor) {
    this.title = title;
    this.processor = processor;
  }

  String title() {
    return title;
  }

  /** The class of the processor. */
  String processor() {
    return processor;
  }

  /** Writes the input of so many types, or of the bundled protocol, into a folder. */
  void write(Path folder, int types) throws IOException {
    Path sources = Files.createDirectories(folder.resolve(PACKAGE));
    if (this == OPCODEC) {
      boolean bundled = types == BUNDLED;
      Files.writeString(folder.resolve(SCHEMA), bundled ? "" : schema(types));
      Files.writeString(
          sources.resolve("package-info.java"), trigger(bundled ? BundledSchema.GATEWAY : SCHEMA));
      return;
    }
    for (int i = 0; i < types; i++) {
      Files.writeString(sources.resolve("Type" + i + ".java"), source("Type" + i));
    }
  }

  private static String trigger(String schema) {
    return """
    @dev.opcodec.schema.GatewaySchema(extensions = "%s")
    package %s;
    """
        .formatted(schema, PACKAGE);
  }

  private static String schema(int types) {
    StringBuilder text =
        new StringBuilder(
            """
            protocol:
              name: Growth
              version: 1
              envelope:
                opcode: op
                data: d
            opcodes:
              START:
                op: 1
                direction: send
            objects:
            """);
    for (int i = 0; i < types; i++) {
      text.append(
          """
            Type%d:
              doc: Type number %d.
              fields:
                id: integer
                name: string
                count: int32
                large: boolean
                nick: ?string
                labels: array of string
          """
              .formatted(i, i));
    }
    return text.toString();
  }

  private String source(String type) {
    return switch (this) {
      case OPCODEC -> throw new IllegalStateException("reads a schema");
      case IMMUTABLES ->
          """
          package %2$s;

          @org.immutables.value.Value.Immutable
          public interface %1$s {
            long id();

            String name();

            int count();

            boolean large();

            java.util.Optional<String> nick();

            java.util.List<String> labels();
          }
          """
              .formatted(type, PACKAGE);
      case AUTO_VALUE ->
          """
          package %2$s;

          @com.google.auto.value.AutoValue
          public abstract class %1$s {
            public abstract long id();

            public abstract String name();

            public abstract int count();

            public abstract boolean large();

            public abstract java.util.Optional<String> nick();

            public abstract java.util.List<String> labels();

            @com.google.auto.value.AutoValue.Builder
            public interface Builder {
              Builder id(long id);

              Builder name(String name);

              Builder count(int count);

              Builder large(boolean large);

              Builder nick(String nick);

              Builder labels(java.util.List<String> labels);

              %1$s build();
            }
          }
          """
              .formatted(type, PACKAGE);
      case RECORD_BUILDER ->
          """
          package %2$s;

          @io.soabase.recordbuilder.core.RecordBuilder
          public record %1$s(
              long id,
              String name,
              int count,
              boolean large,
              java.util.Optional<String> nick,
              java.util.List<String> labels) {}
          """
              .formatted(type, PACKAGE);
    };
  }
}
