package dev.opcodec.runtime.testkit.schema;

import dev.opcodec.runtime.codec.JsonCodec;
import dev.opcodec.runtime.codec.JsonWriter;
import dev.opcodec.runtime.codec.RawJson;
import dev.opcodec.runtime.codec.ValueWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Holds a generated union against samples of its cases. Every method throws an {@code
 * AssertionError} if the codec does not do as it is told.
 *
 * @param <T> the union's interface
 */
public final class UnionCheck<T> {
  /**
   * Reads a union with the help of its sibling.
   *
   * @param <T> the union's interface
   */
  @FunctionalInterface
  public interface TaggedReader<T> {
    /** Reads a value whose sibling has this text, null if it is absent. */
    T read(@Nullable String tag, RawJson raw);
  }

  private final TaggedReader<T> reader;
  private final ValueWriter<T> writer;

  private UnionCheck(TaggedReader<T> reader, ValueWriter<T> writer) {
    this.reader = reader;
    this.writer = writer;
  }

  /** A union that is told apart by its own JSON. */
  public static <T> UnionCheck<T> of(JsonCodec<T> codec) {
    return new UnionCheck<>((tag, raw) -> raw.decode(codec), codec);
  }

  /** A union that is told apart by a sibling. */
  public static <T> UnionCheck<T> of(TaggedReader<T> reader, ValueWriter<T> writer) {
    return new UnionCheck<>(reader, writer);
  }

  /**
   * The JSON is the case of this class, and comes out as it went in.
   *
   * @param tag the sibling's text, null where there is none
   */
  public T reads(@Nullable String tag, String json, Class<? extends T> expected) {
    T value = reader.read(tag, RawJson.of(json));
    Expect.isOf("case " + tag + " of " + json, expected, value);
    String written = written(value);
    if (!JsonTree.of(written).isLike(JsonTree.of(json))) {
      throw new AssertionError("expected " + json + ", but written was " + written);
    }
    return value;
  }

  /**
   * The JSON is no case that the schema lists, and comes out to the byte as it went in.
   *
   * @param tag the sibling's text, null where there is none
   */
  public void keeps(@Nullable String tag, String json, Class<? extends T> unknown) {
    Expect.same("unknown case", json, written(reads(tag, json, unknown)));
  }

  private String written(T value) {
    JsonWriter out = new JsonWriter();
    writer.write(out, value);
    return new String(out.toByteArray(), StandardCharsets.UTF_8);
  }
}
