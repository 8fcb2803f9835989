package dev.opcodec.benchmarks.generator;

import java.util.ArrayList;
import java.util.List;

/** What each library needs on a field: how an id is written, and that a null is. */
final class FieldAnnotations {
  private static final String PEER = "dev.opcodec.benchmarks.peer.";

  private FieldAnnotations() {}

  /** For databind of Jackson 2 and 3 at once. */
  static String jackson(PeerField field) {
    String include = "com.fasterxml.jackson.annotation.JsonInclude";
    return jacksonIds(field)
        + (field.nullIsWritten() ? annotation(include, List.of(include + ".Include.ALWAYS")) : "");
  }

  private static String jacksonIds(PeerField field) {
    if (!field.isId() && !field.isIdList()) {
      return "";
    }
    StringBuilder both = new StringBuilder();
    for (String databind : List.of("com.fasterxml.jackson.databind.", "tools.jackson.databind.")) {
      String serializer = databind + "ser.std.ToStringSerializer.class";
      both.append(
          annotation(
              databind + "annotation.JsonSerialize",
              List.of((field.isId() ? "using = " : "contentUsing = ") + serializer)));
    }
    return both.toString();
  }

  static String fastjson2(PeerField field) {
    String feature = "com.alibaba.fastjson2.JSONWriter.Feature.";
    List<String> features = new ArrayList<>();
    List<String> arguments = new ArrayList<>();
    if (field.isId()) {
      features.add(feature + "WriteLongAsString");
    }
    if (field.isIdList()) {
      arguments.add("serializeUsing = " + PEER + "Fastjson2Ids.class");
    }
    if (field.nullIsWritten()) {
      features.add(feature + "WriteNulls");
    }
    if (!features.isEmpty()) {
      arguments.add("serializeFeatures = {" + String.join(", ", features) + "}");
    }
    return annotation("com.alibaba.fastjson2.annotation.JSONField", arguments);
  }

  /**
   * Without more, it would leave out a zero too, which is a value where one is required, and read
   * and write in an order of its own: it reads faster what comes in its order.
   */
  static String dslJson(PeerField field) {
    List<String> arguments = new ArrayList<>(List.of("index = " + field.place()));
    if (field.isId()) {
      String converter = field.isPrimitive() ? "One" : "Maybe";
      arguments.add("converter = " + PEER + "DslJsonIds." + converter + ".class");
    }
    if (field.isIdList()) {
      arguments.add("converter = " + PEER + "DslJsonIds.Many.class");
    }
    if (field.isPrimitive() || field.nullIsWritten()) {
      arguments.add("includeToMinimal = com.dslplatform.json.JsonAttribute.IncludePolicy.ALWAYS");
    }
    return annotation("com.dslplatform.json.JsonAttribute", arguments);
  }

  static String avaje(PeerField field) {
    List<String> arguments = new ArrayList<>();
    if (field.nullIsWritten()) {
      arguments.add(AvajeOrNullSource.name(field.value()) + ".class");
    } else if (field.isId()) {
      arguments.add(PEER + "AvajeId.class");
    } else if (field.isIdList()) {
      arguments.add(PEER + "AvajeIds.class");
    }
    return annotation("io.avaje.jsonb.Json.Serializer", arguments);
  }

  static String gson(PeerField field) {
    List<String> arguments = new ArrayList<>();
    if (field.nullIsWritten()) {
      String values = field.isId() ? "Ids" : "Any";
      arguments.add("value = " + PEER + "GsonOrNull.Of" + values + ".class, nullSafe = false");
    } else if (field.isId()) {
      arguments.add(PEER + "GsonIds.One.class");
    } else if (field.isIdList()) {
      arguments.add(PEER + "GsonIds.Many.class");
    }
    return annotation("com.google.gson.annotations.JsonAdapter", arguments);
  }

  static String moshi(PeerField field) {
    return (field.isId() || field.isIdList() ? "@" + PEER + "MoshiId " : "")
        + (field.nullIsWritten() ? "@" + PEER + "MoshiOrNull " : "");
  }

  /** Nothing without arguments. */
  private static String annotation(String name, List<String> arguments) {
    return arguments.isEmpty() ? "" : "@" + name + "(" + String.join(", ", arguments) + ") ";
  }
}
