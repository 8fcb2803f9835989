package dev.opcodec.runtime.request.correlation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.opcodec.runtime.codec.FieldName;
import dev.opcodec.runtime.codec.FieldNames;
import dev.opcodec.runtime.codec.JsonKind;
import dev.opcodec.runtime.codec.JsonReader;
import dev.opcodec.runtime.codec.RawJson;
import dev.opcodec.runtime.codec.ValueReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the values at some dotted paths out of data, and skips all else without building it. */
final class PathReader implements ValueReader<Map<String, JsonNode>> {
  /** What the schema calls the one value of data that is no object. */
  private static final String WHOLE = "d";

  private final Step root;
  private final boolean wantsWhole;

  PathReader(Collection<String> paths) {
    Branch all = new Branch();
    for (String path : paths) {
      Branch at = all;
      for (String name : path.split("\\.")) {
        at = at.next.computeIfAbsent(name, it -> new Branch());
      }
      at.path = path;
    }
    root = all.step();
    wantsWhole = paths.contains(WHOLE);
  }

  /** Values by path; a path that leads nowhere is not in it. */
  Map<String, JsonNode> read(RawJson data) {
    return data.decode(this);
  }

  @Override
  public Map<String, JsonNode> read(JsonReader in) {
    Map<String, JsonNode> values = new HashMap<>();
    if (in.peekKind() == JsonKind.OBJECT) {
      root.read(in, values);
    } else if (wantsWhole) {
      values.put(WHOLE, in.readRaw().tree());
    } else {
      in.skipValue();
    }
    return values;
  }

  /** One level of the paths, ready for reading. */
  private record Step(@Nullable String path, FieldNames names, List<Step> next) {
    void read(JsonReader in, Map<String, JsonNode> values) {
      if (path != null) {
        values.put(path, in.readRaw().tree());
      } else if (in.peekKind() != JsonKind.OBJECT) {
        in.skipValue();
      } else {
        in.beginObject();
        for (int field = in.nextField(names);
            field != JsonReader.END;
            field = in.nextField(names)) {
          if (field == JsonReader.UNKNOWN) {
            in.skipValue();
          } else {
            next.get(field).read(in, values);
          }
        }
      }
    }
  }

  private static final class Branch {
    private final Map<String, Branch> next = new LinkedHashMap<>();
    private @Nullable String path;

    Step step() {
      List<FieldName> names = new ArrayList<>();
      List<Step> steps = new ArrayList<>();
      next.forEach(
          (name, branch) -> {
            names.add(FieldName.of(name));
            steps.add(branch.step());
          });
      return new Step(path, FieldNames.of(names.toArray(FieldName[]::new)), steps);
    }
  }
}
