package dev.opcodec.benchmarks.peer;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How Moshi reads and writes several ids. */
final class MoshiIdsAdapter extends JsonAdapter<@Nullable List<Long>> {
  @Override
  public @Nullable List<Long> fromJson(JsonReader in) throws IOException {
    if (in.peek() == JsonReader.Token.NULL) {
      return in.nextNull();
    }
    List<Long> ids = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      ids.add(in.nextLong());
    }
    in.endArray();
    return ids;
  }

  @Override
  public void toJson(JsonWriter out, @Nullable List<Long> ids) throws IOException {
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
}
