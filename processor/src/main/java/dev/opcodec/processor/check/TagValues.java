package dev.opcodec.processor.check;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.model.UnionType;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether the text of a tag can be the value of a field. */
final class TagValues {
  private static final Pattern NUMBER = Pattern.compile("0|-?[1-9][0-9]*");
  private static final BigInteger GREATEST_ID =
      BigInteger.ONE.shiftLeft(Long.SIZE).subtract(BigInteger.ONE);

  private TagValues() {}

  /**
   * Why a tag cannot be the value of a field.
   *
   * @param what what the field's values are, as in {@code a number}
   * @param hint what to write instead
   */
  private record Misfit(String what, String hint) {}

  /** Whether values of the type are short texts, by which cases can be told apart. */
  static boolean tellsApart(TypeRef type) {
    return type instanceof TypeRef.EnumRef
        || type instanceof TypeRef.FlagsRef
        || type instanceof TypeRef.ScalarRef ref
            && switch (ref.scalar()) {
              case ID, STRING, BOOLEAN, INTEGER, INT32, TIMESTAMP -> true;
              case FLOAT, OBJECT, ANY, NULL -> false;
            };
  }

  /**
   * Reports a case whose tag cannot be the value of a field.
   *
   * @param field which field that is, in a message
   */
  static void check(Subject subject, UnionType.Case one, TypeRef type, String field) {
    Misfit misfit = misfit(subject, type, one.tag());
    if (misfit != null) {
      subject.error(
          Code.UNION_TAG,
          one,
          "`" + one.tag() + "` cannot be the value of " + field + ", which is " + misfit.what,
          misfit.hint);
    }
  }

  /** Why the tag cannot be a value of the type, null if it can. */
  private static @Nullable Misfit misfit(Subject subject, TypeRef type, String tag) {
    if (type instanceof TypeRef.ScalarRef ref) {
      return switch (ref.scalar()) {
        case INTEGER, INT32 ->
            isWhole(tag, ref.scalar().least(), BigInteger.valueOf(ref.scalar().most()))
                ? null
                : number(ref.scalar(), tag);
        case ID ->
            isWhole(tag, 0, GREATEST_ID)
                ? null
                : new Misfit("an identifier", "write its digits as they stand on the wire");
        case BOOLEAN ->
            tag.equals("true") || tag.equals("false")
                ? null
                : new Misfit("a boolean", "write `true` or `false`");
        default -> null;
      };
    }
    return isIntegerEnum(subject, type)
            && !isWhole(tag, Long.MIN_VALUE, BigInteger.valueOf(Long.MAX_VALUE))
        ? number(Scalar.INTEGER, tag)
        : null;
  }

  private static Misfit number(Scalar scalar, String tag) {
    return new Misfit(
        scalar == Scalar.INT32 ? "a number of 32 bits" : "a number of 64 bits",
        "write the number that stands on the wire"
            + (tag.matches("(\\+|-?0)[0-9]+") ? ", without `+` or a leading zero" : ""));
  }

  private static boolean isWhole(String tag, long least, BigInteger most) {
    if (!NUMBER.matcher(tag).matches()) {
      return false;
    }
    BigInteger number = new BigInteger(tag);
    return number.compareTo(BigInteger.valueOf(least)) >= 0 && number.compareTo(most) <= 0;
  }

  private static boolean isIntegerEnum(Subject subject, TypeRef type) {
    return type instanceof TypeRef.EnumRef ref
        && subject.protocol().enums().stream()
            .anyMatch(
                each -> each.name().equals(ref.name()) && each.base() == EnumType.Base.INTEGER);
  }
}
