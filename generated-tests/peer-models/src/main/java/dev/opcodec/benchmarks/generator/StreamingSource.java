package dev.opcodec.benchmarks.generator;

import java.util.stream.Collectors;

/**
 * A reader and a writer on Jackson's streaming API, as a person would write them: a switch over the
 * name, one constructor call.
 */
final class StreamingSource {
  private final int version;

  /**
   * @param version of Jackson, 2 or 3
   */
  StreamingSource(int version) {
    this.version = version;
  }

  String packageName() {
    return "dev.opcodec.benchmarks.model.streaming" + version;
  }

  String of(PeerType type) {
    return """
    package %1$s;

    import dev.opcodec.benchmarks.model.jackson.*;
    import dev.opcodec.benchmarks.peer.Streaming%3$d;
    import %4$s.JsonGenerator;
    import %4$s.JsonParser;
    import %4$s.JsonToken;

    public final class %2$sCodec {
      public static %2$s read(JsonParser p) throws java.io.IOException {
    %5$s
        while (p.nextToken() != JsonToken.END_OBJECT) {
          String name = p.currentName();
          boolean isNull = p.nextToken() == JsonToken.VALUE_NULL;
          switch (name) {
    %6$s
            default -> p.skipChildren();
          }
        }
        return new %2$s(%7$s);
      }

      public static void write(JsonGenerator g, %2$s value) throws java.io.IOException {
        g.writeStartObject();
    %8$s
        g.writeEndObject();
      }
    }
    """
        .formatted(
            packageName(),
            type.name(),
            version,
            version == 2 ? "com.fasterxml.jackson.core" : "tools.jackson.core",
            lines(type, this::local),
            lines(type, this::readCase),
            type.fields().stream()
                .map(PeerField::name)
                .map(n -> n + "_")
                .collect(Collectors.joining(", ")),
            lines(type, this::writing));
  }

  private static String lines(PeerType type, java.util.function.Function<PeerField, String> line) {
    return type.fields().stream().map(line).collect(Collectors.joining("\n"));
  }

  private String local(PeerField field) {
    String initial =
        !field.isPrimitive() ? "null" : field.value() == PeerValue.BOOLEAN ? "false" : "0";
    return "    %s %s_ = %s;".formatted(field.javaType(), field.name(), initial);
  }

  private String readCase(PeerField field) {
    String otherwise = field.isPrimitive() ? field.name() + "_" : "null";
    return "        case \"%1$s\" -> %1$s_ = isNull ? %3$s : %2$s;"
        .formatted(field.name(), reading(field.value()), otherwise);
  }

  private String reading(PeerValue value) {
    if (value instanceof PeerValue.Id) {
      return "Streaming" + version + ".id(p)";
    }
    if (value instanceof PeerValue.Ref ref) {
      return ref.type() + "Codec.read(p)";
    }
    if (value instanceof PeerValue.ListOf list) {
      return "Streaming"
          + version
          + ".list(p, p2 -> "
          + reading(list.item()).replace("(p)", "(p2)").replace("p.", "p2.")
          + ")";
    }
    return switch (value.boxed()) {
      case "String" -> version == 2 ? "p.getText()" : "p.getString()";
      case "Boolean" -> "p.getBooleanValue()";
      case "Integer" -> "p.getIntValue()";
      case "Long" -> "p.getLongValue()";
      default -> "p.getDoubleValue()";
    };
  }

  private String writing(PeerField field) {
    String from = "value." + field.name() + "()";
    String name =
        "%s(\"%s\"); ".formatted(version == 2 ? "g.writeFieldName" : "g.writeName", field.name());
    String value = writing(field.value(), from);
    if (field.isPrimitive()) {
      return "    " + name + value;
    }
    return field.nullIsWritten()
        ? "    %sif (%s == null) { g.writeNull(); } else { %s }".formatted(name, from, value)
        : "    if (%s != null) { %s%s }".formatted(from, name, value);
  }

  private String writing(PeerValue value, String from) {
    if (value instanceof PeerValue.Id) {
      return "g.writeString(Long.toUnsignedString(" + from + "));";
    }
    if (value instanceof PeerValue.Ref ref) {
      return ref.type() + "Codec.write(g, " + from + ");";
    }
    if (value instanceof PeerValue.ListOf list) {
      return "g.writeStartArray(); for (var item : %s) { %s } g.writeEndArray();"
          .formatted(from, writing(list.item(), "item"));
    }
    return switch (value.boxed()) {
      case "String" -> "g.writeString(" + from + ");";
      case "Boolean" -> "g.writeBoolean(" + from + ");";
      default -> "g.writeNumber(" + from + ");";
    };
  }
}
