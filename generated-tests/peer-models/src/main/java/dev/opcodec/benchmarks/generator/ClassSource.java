package dev.opcodec.benchmarks.generator;

import java.util.stream.Collectors;

/** A type of a model as a class with public fields, for libraries that are faster so. */
final class ClassSource {
  private ClassSource() {}

  static String of(PeerType type, Flavour flavour) {
    String fields =
        type.fields().stream()
            .map(
                field ->
                    "  %spublic %s %s;"
                        .formatted(flavour.on(field), field.javaType(), field.name()))
            .collect(Collectors.joining("\n"));
    return """
    package %s;

    %spublic final class %s {
    %s
    }
    """
        .formatted(flavour.packageName(), flavour.onType(), type.name(), fields);
  }
}
