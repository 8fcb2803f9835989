package dev.opcodec.processor.load;

import dev.opcodec.processor.diag.Code;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What to write instead of a number that is none here. */
final class NumberHints {
  private static final Pattern SHIFT = Pattern.compile("1\\s*<<\\s*(\\d+)");
  private static final Pattern FRACTION = Pattern.compile("-?\\d+\\.\\d+");

  private NumberHints() {}

  /**
   * Where a whole number is expected.
   *
   * @param outside the code of a number that is too large, which tells bits from others
   */
  static @Nullable String whole(String text, Code outside) {
    Matcher shift = SHIFT.matcher(text);
    if (outside == Code.BIT_RANGE && shift.matches()) {
      return "write the number of the bit: `" + shift.group(1) + "`";
    }
    if (FRACTION.matcher(text).matches()) {
      return "write it without a fraction";
    }
    return text.chars().anyMatch(c -> c >= '0' && c <= '9')
        ? "write decimal digits, without a leading zero, a sign `+` or `_`"
        : null;
  }

  /** Where the number of a bit is expected. */
  static String bit(String number) {
    BigInteger value = new BigInteger(number);
    return value.signum() > 0 && value.bitCount() == 1
        ? "write the number of the bit: `" + value.getLowestSetBit() + "`, if its value is meant"
        : "bits are counted from 0";
  }
}
