package dev.opcodec.processor.tests;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.emit.java.Code;
import dev.opcodec.processor.emit.java.GeneratedFile;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.FlagsType;

/** The tests of an open enum and of a set of flags: what is listed, and what is not. */
final class OpenTypeTest {
  private OpenTypeTest() {}

  static JavaFile file(Plan plan, EnumType type) {
    ClassName name = plan.names().enumType(type);
    boolean deprecated =
        type.values().stream().anyMatch(value -> value.marks().deprecation() != null);
    TypeSpec.Builder test = TestFile.of(name, deprecated);
    boolean isText = type.base() == EnumType.Base.STRING;
    Code.Builder listed = Code.builder();
    for (EnumType.Value value : type.values()) {
      String constant = value.javaName() == null ? value.name() : value.javaName();
      Code wire = isText ? Code.of("$S", value.wire()) : whole(value.wire());
      same(constant, wire, Code.of("$T.$L.value()", name, constant), listed);
      Code known = Code.of("$T.Known.$L", name, constant);
      same(constant, known, Code.of("$T.of($L).known()", name, wire), listed);
    }
    TestFile.addTest(test, "knows_every_listed_value", listed);
    Json unlisted = OtherValues.unlisted(type);
    Code wire = isText ? Code.of("$L", unlisted.text()) : whole(unlisted.text());
    Code.Builder code = Code.builder().addStatement("$1T other = $1T.of($2L)", name, wire);
    same("unlisted", wire, Code.of("other.value()"), code);
    same("unlisted", Code.of("$T.Known.UNRECOGNIZED", name), Code.of("other.known()"), code);
    same("unlisted", Code.of("false"), Code.of("other.isKnown()"), code);
    TestFile.addTest(test, "keeps_a_value_that_is_not_listed", code);
    return GeneratedFile.of(plan.names().packageName(), type.meta(), test);
  }

  static JavaFile file(Plan plan, FlagsType type) {
    ClassName name = plan.names().flags(type);
    boolean deprecated = type.flags().stream().anyMatch(flag -> flag.marks().deprecation() != null);
    TypeSpec.Builder test = TestFile.of(name, deprecated);
    Code.Builder code = Code.builder();
    for (FlagsType.Flag flag : type.flags()) {
      Code bits = Code.of("1L << $L", flag.bit());
      same(flag.name(), bits, Code.of("$T.$L.bits()", name, flag.name()), code);
    }
    TestFile.addTest(test, "knows_every_flag", code);
    Code.Builder unlisted = Code.builder();
    same("all bits", Code.of("-1L"), Code.of("new $T(-1L).bits()", name), unlisted);
    TestFile.addTest(test, "keeps_bits_that_are_not_listed", unlisted);
    return GeneratedFile.of(plan.names().packageName(), type.meta(), test);
  }

  private static Code whole(String digits) {
    return digits.equals(Long.toString(Long.MIN_VALUE))
        ? Code.of("Long.MIN_VALUE")
        : Code.of("$LL", digits);
  }

  private static void same(String what, Code expected, Code actual, Code.Builder code) {
    code.addStatement("$T.same($S,$W$L,$W$L)", TestFile.EXPECT, what, expected, actual);
  }
}
