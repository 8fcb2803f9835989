package dev.opcodec.benchmarks.peer;

import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How avaje-jsonb reads and writes several ids. */
public final class AvajeIds implements JsonAdapter<@Nullable List<Long>> {
  @Override
  public void toJson(JsonWriter out, @Nullable List<Long> ids) {
    if (ids == null) {
      out.nullValue();
      return;
    }
    out.beginArray();
    for (Long id : ids) {
      out.value(Long.toUnsignedString(id));
    }
    out.endArray();
  }

  @Override
  public @Nullable List<Long> fromJson(JsonReader in) {
    if (in.isNullValue()) {
      return null;
    }
    List<Long> ids = new ArrayList<>();
    in.beginArray();
    while (in.hasNextElement()) {
      ids.add(in.readLong());
    }
    in.endArray();
    return ids;
  }
}
