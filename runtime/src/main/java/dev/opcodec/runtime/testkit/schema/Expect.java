package dev.opcodec.runtime.testkit.schema;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Comparisons that fail as a test fails. */
public final class Expect {
  private Expect() {}

  /**
   * The two are equal.
   *
   * @param what the message begins with it
   * @throws AssertionError if they are not
   */
  public static void same(String what, @Nullable Object expected, @Nullable Object actual) {
    if (!Objects.equals(expected, actual)) {
      throw new AssertionError(what + ": expected " + expected + ", but was " + actual);
    }
  }

  /**
   * The value is of exactly this class.
   *
   * @throws AssertionError if it is not
   */
  public static void isOf(String what, Class<?> expected, Object actual) {
    same(what, expected, actual.getClass());
  }
}
