package dev.opcodec.runtime.validate;

import java.util.List;

/**
 * Checks values of one type against the bounds that the schema states.
 *
 * @param <T> the type
 */
@FunctionalInterface
public interface Validator<T> {
  /** Adds every bound that the value does not keep. */
  void validate(T value, Violations out);

  /** The validator of a type about which nothing is bounded. */
  static <T> Validator<T> unbounded() {
    return (value, out) -> {};
  }

  /** Every bound that the value does not keep; paths begin at its fields. */
  default List<Violation> violations(T value) {
    return violations(value, "");
  }

  /**
   * Every bound that the value does not keep.
   *
   * @param root with which paths begin, such as {@code d}; may be empty
   */
  default List<Violation> violations(T value, String root) {
    Violations out = new Violations(root);
    validate(value, out);
    return out.list();
  }
}
