package dev.opcodec.benchmarks.peer;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How Gson reads and writes ids: digits in a string. */
public final class GsonIds {
  private GsonIds() {}

  /** One id. */
  public static final class One extends TypeAdapter<@Nullable Long> {
    @Override
    public @Nullable Long read(JsonReader in) throws IOException {
      if (in.peek() == JsonToken.NULL) {
        in.nextNull();
        return null;
      }
      return in.nextLong();
    }

    @Override
    public void write(JsonWriter out, @Nullable Long id) throws IOException {
      out.value(id == null ? null : Long.toUnsignedString(id));
    }
  }

  /** Several ids. */
  public static final class Many extends TypeAdapter<@Nullable List<Long>> {
    @Override
    public @Nullable List<Long> read(JsonReader in) throws IOException {
      if (in.peek() == JsonToken.NULL) {
        in.nextNull();
        return null;
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
    public void write(JsonWriter out, @Nullable List<Long> ids) throws IOException {
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
}
