package dev.opcodec.runtime.validate;

public interface Validator<T> {
  void validate(T value, Violations out);

  static <T> Validator<T> unbounded() {
    return (value, out) -> {};
  }
}
