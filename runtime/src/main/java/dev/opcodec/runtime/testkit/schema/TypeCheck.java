package dev.opcodec.runtime.testkit.schema;

import dev.opcodec.runtime.codec.JsonCodec;
import dev.opcodec.runtime.codec.JsonDecodeException;
import dev.opcodec.runtime.codec.JsonWriter;
import dev.opcodec.runtime.codec.Omittable;
import dev.opcodec.runtime.codec.UnknownKeys;
import dev.opcodec.runtime.codec.ValueWriter;
import dev.opcodec.runtime.validate.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Holds one generated record against a sample of its JSON that has every key. Keys are named as
 * they are on the wire; an empty key stands for the whole of a bare value. Every method throws an
 * {@code AssertionError} if the codec or the validator does not do as it is told.
 *
 * @param <T> the record
 */
public final class TypeCheck<T> {
  private static final String UNLISTED_KEY = "opcodec~unlisted";
  private static final String UNLISTED_VALUE = "{\"deep\":[1,null,{\"type\":\"x\"}]}";

  private final JsonCodec<T> codec;
  private final Validator<? super T> validator;
  private final JsonTree sample;

  private TypeCheck(JsonCodec<T> codec, Validator<? super T> validator, JsonTree sample) {
    this.codec = codec;
    this.validator = validator;
    this.sample = sample;
  }

  /**
   * A check.
   *
   * @param sample the JSON of a value with every key
   */
  public static <T> TypeCheck<T> of(
      JsonCodec<T> codec, Validator<? super T> validator, String sample) {
    return new TypeCheck<>(codec, validator, JsonTree.of(sample));
  }

  /** The sample, read. */
  public T value() {
    return codec.decode(sample.bytes());
  }

  /** The sample comes out as it went in, and is read alike with its keys the other way round. */
  public void roundTrips() {
    T value = roundTrip(sample, sample);
    Expect.same("keys in reverse", value, codec.decode(sample.reversed().bytes()));
  }

  /** Reads the sample with another value for a key, which must come out as it went in. */
  public T with(String key, String json) {
    JsonTree changed = sample.with(key, json);
    return roundTrip(changed, changed);
  }

  /** Each of the values may stand at the key: it is read, written, and breaks nothing. */
  public void allows(String key, String... values) {
    for (String json : values) {
      Expect.same(key + " = " + shown(json), broken(value()), broken(with(key, json)));
    }
  }

  /**
   * The value at the key is read and written, but breaks the schema.
   *
   * @param violations all that are found: path, rule and bound, with blanks between
   */
  public void refuses(String key, String json, String... violations) {
    List<String> own = broken(value());
    List<String> found = new ArrayList<>(broken(with(key, json)));
    own.forEach(found::remove);
    Expect.same(key + " = " + shown(json), sorted(List.of(violations)), sorted(found));
  }

  /**
   * What the sample without these keys breaks.
   *
   * @param violations all that are found: path, rule and bound, with blanks between
   */
  public void breaks(List<String> withoutKeys, String... violations) {
    T value = withoutKeys.isEmpty() ? value() : codec.decode(sample.without(withoutKeys).bytes());
    Expect.same("without " + withoutKeys, sorted(List.of(violations)), sorted(broken(value)));
  }

  /** The part of the value is what the sample has at a JSON pointer. */
  public <P> void holds(String pointer, ValueWriter<P> writer, P part) {
    JsonWriter out = new JsonWriter();
    writer.write(out, part);
    JsonTree expected = sample.at(pointer);
    JsonTree actual = JsonTree.of(out.toByteArray());
    if (expected == null || !actual.isLike(expected)) {
      throw new AssertionError(pointer + ": expected " + expected + ", but was " + actual);
    }
  }

  /** Keys that must be there. */
  public void needs(String... keys) {
    for (String key : keys) {
      refusesToRead(key, sample.without(List.of(key)));
    }
  }

  /** Keys of which the value must not be null. */
  public void needsValue(String... keys) {
    for (String key : keys) {
      refusesToRead(key, sample.with(key, "null"));
    }
  }

  /** A key that may be absent; null is taken for absent. */
  public void optional(String key, Function<? super T, ?> component) {
    JsonTree without = sample.without(List.of(key));
    Expect.same(key + " absent", null, component.apply(roundTrip(without, without)));
    T ofNull = roundTrip(sample.with(key, "null"), without);
    Expect.same(key + " = null", null, component.apply(ofNull));
  }

  /** A key that may be absent, with a type that has null among its values. */
  public void optionalAnything(String key, Function<? super T, ?> component) {
    JsonTree without = sample.without(List.of(key));
    Expect.same(key + " absent", null, component.apply(roundTrip(without, without)));
    if (component.apply(with(key, "null")) == null) {
      throw new AssertionError(key + " = null: taken for absent");
    }
  }

  /** A key that is there but may be null; absent is taken for null. */
  public void nullable(String key, Function<? super T, ?> component) {
    JsonTree ofNull = sample.with(key, "null");
    Expect.same(key + " = null", null, component.apply(roundTrip(ofNull, ofNull)));
    if (!key.isEmpty()) {
      T absent = roundTrip(sample.without(List.of(key)), ofNull);
      Expect.same(key + " absent", null, component.apply(absent));
    }
  }

  /** A key that may be absent or null, which are kept apart. */
  public void omittable(String key, Function<? super T, ? extends Omittable<?>> component) {
    JsonTree ofNull = sample.with(key, "null");
    Omittable<?> isNull = component.apply(roundTrip(ofNull, ofNull));
    Expect.same(key + " = null", Omittable.ofNull(), isNull);
    if (!key.isEmpty()) {
      JsonTree without = sample.without(List.of(key));
      Omittable<?> absent = component.apply(roundTrip(without, without));
      Expect.same(key + " absent", Omittable.absent(), absent);
    }
  }

  /** A key that says something by being there at all. */
  public void flag(String key, Function<? super T, Boolean> component) {
    JsonTree without = sample.without(List.of(key));
    Expect.same(key + " absent", false, component.apply(roundTrip(without, without)));
    Expect.same(key + " there", true, component.apply(with(key, "null")));
  }

  /** A key that the schema does not know is passed over. */
  public void dropsUnknownKeys() {
    JsonTree more = sample.with(UNLISTED_KEY, UNLISTED_VALUE);
    Expect.same("unknown key", value(), roundTrip(more, sample));
  }

  /** A key that the schema does not know is kept as it came. */
  public void keepsUnknownKeys(Function<? super T, UnknownKeys> component) {
    Expect.same("unknown keys", UnknownKeys.NONE, component.apply(value()));
    UnknownKeys keys = component.apply(with(UNLISTED_KEY, UNLISTED_VALUE));
    Expect.same("unknown keys", List.of(UNLISTED_KEY), List.copyOf(keys.asMap().keySet()));
  }

  /** Whatever comes in place of nothing is passed over. */
  public void passesOver(String... values) {
    for (String json : values) {
      roundTrip(JsonTree.of(json), sample);
    }
  }

  private T roundTrip(JsonTree in, JsonTree out) {
    T value;
    try {
      value = codec.decode(in.bytes());
    } catch (JsonDecodeException e) {
      throw new AssertionError("not read: " + shown(in.toString()), e);
    }
    JsonTree written = JsonTree.of(codec.encode(value));
    if (!written.isLike(out)) {
      throw new AssertionError(
          "expected " + shown(out.toString()) + ", but written was " + shown(written.toString()));
    }
    return value;
  }

  private void refusesToRead(String key, JsonTree changed) {
    try {
      codec.decode(changed.bytes());
    } catch (JsonDecodeException e) {
      if (!e.path().contains(key)) {
        throw new AssertionError(key + ": the error names " + e.path(), e);
      }
      return;
    }
    throw new AssertionError(key + ": read though it is missing");
  }

  private List<String> broken(T value) {
    return validator.violations(value).stream()
        .map(found -> found.path() + " " + found.rule() + " " + found.bound())
        .toList();
  }

  private static List<String> sorted(List<String> violations) {
    return violations.stream().sorted().toList();
  }

  private static String shown(String json) {
    return json.length() <= 400 ? json : json.substring(0, 400) + "…";
  }
}
