package dev.opcodec.benchmarks.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.opcodec.generatedtests.traffic.FrameKind;
import dev.opcodec.generatedtests.traffic.Traffic;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.Presence;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.TypeRef;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * The model that the traffic needs: the schema's types that occur in it. Their simple fields are
 * all there, whether they occur or not, as in Opcodec's own; fields that hold objects only if they
 * occur. A union is one type with the fields of all the cases that occur. A key that is always
 * there is one that is written when it is null.
 */
final class Observation {
  private static final ObjectMapper JACKSON = new ObjectMapper();

  private final Schema schema = Schema.bundled();
  private final Map<String, PeerType> types = new LinkedHashMap<>();

  Collection<PeerType> types() {
    return types.values();
  }

  /** The values of keys that are always there and sometimes null. */
  Set<PeerValue> valuesWrittenAsNull() {
    return types.values().stream()
        .flatMap(type -> type.fields().stream())
        .filter(PeerField::nullIsWritten)
        .map(PeerField::value)
        .collect(Collectors.toSet());
  }

  /** Looks at all frames of a kind; their type is named after it. */
  void look(FrameKind kind) throws IOException {
    for (byte[] bytes : Traffic.plain(kind).frames()) {
      look(kind, JACKSON.readTree(bytes));
    }
  }

  static String frameName(FrameKind kind) {
    return pascal(kind.name()) + "Frame";
  }

  private void look(FrameKind kind, JsonNode frame) {
    RecordType payload = schema.payload(kind.opcode(), kind.event(), kind.command());
    PeerType type = object(frameName(kind));
    type.count(frame);
    type.add(new PeerField("op", PeerValue.INT, true), false);
    if (!kind.command()) {
      type.add(new PeerField("t", PeerValue.STRING, false), false);
      type.add(new PeerField("s", PeerValue.LONG, false), false);
    }
    type.add(new PeerField("d", data(kind, payload, frame.path("d")), false), true);
  }

  private PeerValue data(FrameKind kind, RecordType payload, JsonNode d) {
    switch (payload.shape()) {
      case OBJECT -> {
        String name = pascal(kind.event() == null ? kind.name() : kind.event()) + "Data";
        lookInto(types.computeIfAbsent(name, PeerType::data), payload, d, false);
        return new PeerValue.Ref(name);
      }
      case VALUE -> {
        TypeRef type = payload.fields().get(0).type();
        if (type instanceof TypeRef.ObjectRef ref) {
          types.computeIfAbsent(ref.name(), PeerType::data);
        }
        return Objects.requireNonNull(seen(type, d));
      }
      default -> {
        return PeerValue.STRING;
      }
    }
  }

  private void lookInto(PeerType type, RecordType record, JsonNode value, boolean oneOfMany) {
    type.count(value);
    for (Field field : record.fields()) {
      if (SourceVersion.isKeyword(field.wireName())) {
        continue;
      }
      PeerValue seen = seen(field.type(), value.get(field.wireName()));
      PeerValue held = seen == null ? unseen(field, value.get(field.wireName())) : seen;
      if (held != null) {
        boolean required = field.presence() == Presence.REQUIRED && !oneOfMany;
        type.add(new PeerField(field.wireName(), held, required), seen != null);
      }
    }
  }

  /** What holds a field that no item or value was seen of: an empty array, a null, or nothing. */
  private @Nullable PeerValue unseen(Field field, @Nullable JsonNode value) {
    PeerValue simple = schema.simple(field.type());
    if (simple != null || value == null) {
      return simple;
    }
    return value.isArray() ? new PeerValue.ListOf(PeerValue.STRING) : PeerValue.STRING;
  }

  private @Nullable PeerValue seen(TypeRef type, @Nullable JsonNode value) {
    if (value == null || value.isNull()) {
      return null;
    }
    PeerValue simple = schema.simple(type);
    if (simple != null) {
      return simple;
    }
    if (type instanceof TypeRef.ListRef list) {
      return seenItems(list, value);
    }
    if (type instanceof TypeRef.ObjectRef ref) {
      lookInto(object(ref.name()), schema.object(ref.name()), value, false);
      return new PeerValue.Ref(ref.name());
    }
    if (type instanceof TypeRef.UnionRef ref) {
      TypeRef one = schema.caseOf(ref.name(), value);
      if (one instanceof TypeRef.ObjectRef object) {
        lookInto(object(ref.name()), schema.object(object.name()), value, true);
        return new PeerValue.Ref(ref.name());
      }
      return seen(one, value);
    }
    throw new IllegalStateException("a value of " + type + " is beyond the peers");
  }

  private @Nullable PeerValue seenItems(TypeRef.ListRef list, JsonNode value) {
    List<PeerValue> items = new ArrayList<>();
    for (JsonNode item : value) {
      PeerValue seen = seen(list.item(), item);
      if (seen != null) {
        items.add(seen);
      }
    }
    return items.isEmpty() ? null : new PeerValue.ListOf(items.get(0));
  }

  private PeerType object(String name) {
    return types.computeIfAbsent(name, PeerType::object);
  }

  private static String pascal(String constant) {
    StringBuilder text = new StringBuilder();
    for (String word : constant.split("_")) {
      text.append(word.charAt(0)).append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
    }
    return text.toString();
  }
}
