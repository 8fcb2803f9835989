package dev.opcodec.benchmarks.generator;

import java.util.stream.Collectors;

/** A type of a model as a record. */
final class RecordSource {
  private RecordSource() {}

  static String of(PeerType type, Flavour flavour) {
    String components =
        type.fields().stream()
            .map(field -> "    " + flavour.on(field) + field.javaType() + " " + field.name())
            .collect(Collectors.joining(",\n"));
    return """
    package %s;

    %spublic record %s(
    %s) {}
    """
        .formatted(flavour.packageName(), flavour.onType(), type.name(), components);
  }
}
