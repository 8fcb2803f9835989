package dev.opcodec.benchmarks.peer;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * How Gson writes a null although it leaves out others: the adapter of a field switches the writer
 * over, which the library itself does for all fields only.
 */
public final class GsonOrNull<T> extends TypeAdapter<@Nullable T> {
  private final TypeAdapter<@Nullable T> values;

  private GsonOrNull(TypeAdapter<@Nullable T> values) {
    this.values = values;
  }

  @Override
  public @Nullable T read(JsonReader in) throws IOException {
    return values.read(in);
  }

  @Override
  public void write(JsonWriter out, @Nullable T value) throws IOException {
    if (value == null) {
      out.setSerializeNulls(true);
      out.nullValue();
      out.setSerializeNulls(false);
    } else {
      values.write(out, value);
    }
  }

  /** For values that Gson reads and writes as they are. */
  public static final class OfAny implements TypeAdapterFactory {
    @Override
    public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
      return new GsonOrNull<>(gson.getAdapter(type));
    }
  }

  /** For ids. */
  public static final class OfIds implements TypeAdapterFactory {
    @Override
    @SuppressWarnings("unchecked") // only ids are annotated with it
    public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
      return (TypeAdapter<T>) new GsonOrNull<>(new GsonIds.One());
    }
  }
}
