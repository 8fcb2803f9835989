package dev.opcodec.runtime.validate;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
public abstract class Violations {
  public abstract void min(String field, long value, long bound);
  public abstract void min(String field, double value, double bound);
  public abstract void max(String field, long value, long bound);
  public abstract void max(String field, double value, double bound);
  public abstract void minLength(String field, String value, int bound);
  public abstract void maxLength(String field, String value, int bound);
  public abstract void maxBytes(String field, String value, int bound);
  public abstract void pattern(String field, String value, Pattern pattern);
  public abstract void minItems(String field, int size, int bound);
  public abstract void maxItems(String field, int size, int bound);
  public abstract void increasing(String field, List<? extends @Nullable Number> numbers);
  public abstract <T> void each(
      String field, Iterable<? extends @Nullable T> items, Validator<? super T> validator);
  public abstract <V> void eachEntry(
      String field, Map<?, ? extends @Nullable V> entries, Validator<? super V> validator);
  public abstract <T> void nested(String field, T value, Validator<? super T> validator);
  public abstract void exactlyOneOf(int present, String... fields);
  public abstract void atMostOneOf(int present, String... fields);
  public abstract void atLeastOneOf(int present, String... fields);
  public abstract void requiredWith(String field, String missing);
}
