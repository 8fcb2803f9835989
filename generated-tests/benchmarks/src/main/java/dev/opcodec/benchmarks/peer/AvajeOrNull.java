package dev.opcodec.benchmarks.peer;

import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/**
 * How avaje-jsonb writes a null although it leaves out others: the adapter of a field switches the
 * writer over, which the library itself does for all fields only.
 */
public abstract class AvajeOrNull<T> implements JsonAdapter<@Nullable T> {
  private final JsonAdapter<@Nullable T> values;

  /**
   * An adapter that writes nulls.
   *
   * @param values reads and writes the others
   */
  protected AvajeOrNull(JsonAdapter<@Nullable T> values) {
    this.values = values;
  }

  @Override
  public final void toJson(JsonWriter out, @Nullable T value) {
    if (value == null) {
      out.serializeNulls(true);
      out.nullValue();
      out.serializeNulls(false);
    } else {
      values.toJson(out, value);
    }
  }

  /** Without this one, which would leave out nulls as the writer does. */
  @Override
  public final JsonAdapter<@Nullable T> nullSafe() {
    return this;
  }

  @Override
  public final @Nullable T fromJson(JsonReader in) {
    return values.fromJson(in);
  }
}
