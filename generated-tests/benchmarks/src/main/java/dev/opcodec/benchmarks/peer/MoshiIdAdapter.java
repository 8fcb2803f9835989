package dev.opcodec.benchmarks.peer;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** How Moshi reads and writes an id. */
final class MoshiIdAdapter extends JsonAdapter<@Nullable Long> {
  @Override
  public @Nullable Long fromJson(JsonReader in) throws IOException {
    return in.peek() == JsonReader.Token.NULL ? in.nextNull() : Long.valueOf(in.nextLong());
  }

  @Override
  public void toJson(JsonWriter out, @Nullable Long id) throws IOException {
    out.value(id == null ? null : Long.toUnsignedString(id));
  }
}
