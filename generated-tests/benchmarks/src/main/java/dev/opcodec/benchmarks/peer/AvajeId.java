package dev.opcodec.benchmarks.peer;

import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/** How avaje-jsonb reads and writes an id: digits in a string. */
public final class AvajeId implements JsonAdapter<@Nullable Long> {
  @Override
  public void toJson(JsonWriter out, @Nullable Long id) {
    if (id == null) {
      out.nullValue();
    } else {
      out.value(Long.toUnsignedString(id));
    }
  }

  @Override
  public @Nullable Long fromJson(JsonReader in) {
    return in.isNullValue() ? null : Long.valueOf(in.readLong());
  }
}
