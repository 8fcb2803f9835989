package dev.opcodec.processor.check;

import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.TypeRef;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether the text of a tag can be the value of a field. */
final class TagValues {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+");
  private static final Set<Scalar> NUMBERS = Set.of(Scalar.INTEGER, Scalar.INT32);

  private TagValues() {}

  static boolean fits(Subject subject, TypeRef type, String tag) {
    return !isNumber(subject, type) || NUMBER.matcher(tag).matches();
  }

  private static boolean isNumber(Subject subject, TypeRef type) {
    if (type instanceof TypeRef.EnumRef ref) {
      return subject.protocol().enums().stream()
          .anyMatch(each -> each.name().equals(ref.name()) && each.base() == EnumType.Base.INTEGER);
    }
    return type instanceof TypeRef.ScalarRef ref && NUMBERS.contains(ref.scalar());
  }
}
