package dev.opcodec.generatedtests;

import com.fasterxml.jackson.databind.JsonNode;
import dev.opcodec.processor.Pipeline;
import dev.opcodec.processor.Result;
import dev.opcodec.processor.load.SourceFinder;
import dev.opcodec.processor.model.Event;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.Opcode;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.model.UnionType;
import dev.opcodec.processor.model.UnionType.Discriminator;
import dev.opcodec.schema.BundledSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Walks JSON along the bundled schema, and notes the keys that have no field. */
final class ModelWalk {
  private final Protocol protocol = bundled();
  private final Map<TypeRef, Object> types = new HashMap<>();
  private final Set<String> unlisted = new TreeSet<>();

  ModelWalk() {
    protocol.objects().forEach(it -> types.put(new TypeRef.ObjectRef(it.name()), it));
    protocol.unions().forEach(it -> types.put(new TypeRef.UnionRef(it.name()), it));
  }

  /** Keys without a field that are not listed either, each behind the definition it came in. */
  Set<String> unlisted() {
    return unlisted;
  }

  void frame(JsonNode frame) {
    JsonNode data = frame.get("d");
    if (data == null) {
      return;
    }
    for (Opcode opcode : protocol.opcodes()) {
      if (opcode.code() == frame.get("op").asInt() && frame.get("op").asInt() != 0) {
        RecordType sent = opcode.sent();
        record(sent == null ? opcode.received() : sent, data);
      }
    }
    for (Event event : protocol.events()) {
      if (frame.path("op").asInt() == 0 && event.name().equals(frame.path("t").asText())) {
        record(event.payload(), data);
      }
    }
  }

  void object(String type, JsonNode value) {
    if (value.isArray()) {
      value.forEach(item -> object(type, item));
      return;
    }
    value(new TypeRef.ObjectRef(type), value);
    value(new TypeRef.UnionRef(type), value);
    for (Event event : protocol.events()) {
      if (type.equals(camel(event.name()) + "Event")) {
        record(event.payload(), value);
      }
    }
  }

  private void record(@Nullable RecordType record, JsonNode value) {
    if (record == null || record.shape() == RecordType.Shape.EMPTY) {
      return;
    }
    if (record.shape() == RecordType.Shape.VALUE) {
      value(record.fields().get(0).type(), value);
      return;
    }
    for (Map.Entry<String, JsonNode> key : value.properties()) {
      Field field =
          record.fields().stream()
              .filter(it -> it.wireName().equals(key.getKey()))
              .findFirst()
              .orElse(null);
      if (field != null) {
        value(field.type(), key.getValue());
      } else if (!record.wireNames().known().contains(key.getKey())) {
        unlisted.add(record.meta().definition() + " " + key.getKey());
      }
    }
  }

  private void value(TypeRef type, JsonNode value) {
    if (types.get(type) instanceof RecordType record && value.isObject()) {
      record(record, value);
    } else if (types.get(type) instanceof UnionType union) {
      union.cases().stream()
          .filter(one -> isCase(union.by(), one, value))
          .findFirst()
          .ifPresent(one -> value(one.type(), value));
    } else if (type instanceof TypeRef.ListRef list && value.isArray()) {
      value.forEach(item -> value(list.item(), item));
    } else if (type instanceof TypeRef.MapRef map && value.isObject()) {
      value.forEach(item -> value(map.value(), item));
    } else if (type instanceof TypeRef.OneOrManyRef some) {
      value(value.isArray() ? TypeRef.listOf(some.item()) : some.item(), value);
    }
  }

  /** A union told by a sibling is not followed. */
  private static boolean isCase(Discriminator by, UnionType.Case one, JsonNode value) {
    if (by instanceof Discriminator.Tag tag) {
      return value.path(tag.wireName()).asText().equals(one.tag());
    }
    if (by instanceof Discriminator.Keys) {
      return value.isObject()
          && one.has().stream().allMatch(value::has)
          && one.lacks().stream().noneMatch(value::has);
    }
    return by instanceof Discriminator.Kind
        && (value.isObject() && !(one.type() instanceof TypeRef.ListRef)
            || value.isArray() && one.type() instanceof TypeRef.ListRef);
  }

  private static String camel(String event) {
    StringBuilder out = new StringBuilder();
    for (String word : event.split("_")) {
      out.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return out.toString();
  }

  private static Protocol bundled() {
    Result result = Pipeline.load(ModelWalk::found, List.of(), List.of(BundledSchema.GATEWAY));
    Protocol protocol = result.protocol();
    if (protocol == null) {
      throw new AssertionError(result.rendered());
    }
    return protocol;
  }

  private static SourceFinder.Found found(String path) {
    try (InputStream in = BundledSchema.class.getResourceAsStream("/" + path)) {
      return new SourceFinder.Found(in == null ? null : in.readAllBytes(), List.of(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
