package dev.opcodec.benchmarks.peer;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How Moshi writes a null although it leaves out others. Its own {@link JsonAdapter#serializeNulls}
 * would write all nulls below the field too.
 */
final class MoshiOrNullAdapter<T> extends JsonAdapter<@Nullable T> {
  private final JsonAdapter<@Nullable T> values;

  private MoshiOrNullAdapter(JsonAdapter<@Nullable T> values) {
    this.values = values;
  }

  /** The adapter of what is annotated with {@link MoshiOrNull}; null for all else. */
  static @Nullable JsonAdapter<?> of(
      Type type, Set<? extends Annotation> annotations, Moshi moshi) {
    Set<? extends Annotation> others = Types.nextAnnotations(annotations, MoshiOrNull.class);
    return others == null ? null : new MoshiOrNullAdapter<>(moshi.adapter(type, others));
  }

  @Override
  public @Nullable T fromJson(JsonReader in) throws IOException {
    return values.fromJson(in);
  }

  @Override
  public void toJson(JsonWriter out, @Nullable T value) throws IOException {
    if (value == null) {
      out.setSerializeNulls(true);
      out.nullValue();
      out.setSerializeNulls(false);
    } else {
      values.toJson(out, value);
    }
  }
}
