package dev.opcodec.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link ScalarReader} says why: a method that HotSpot inlined would make codecs slower. */
class HotMethodsTest {
  /** HotSpot's {@code FreqInlineSize}, in bytes of bytecode. */
  private static final int MOST_INLINED = 325;

  private static final Pattern INSTRUCTION = Pattern.compile("^ +(\\d+): ", Pattern.MULTILINE);

  @ParameterizedTest
  @CsvSource({"StringReading, read", "IdReading, read", "NumberReading, readLong"})
  void isTooLargeToBeInlined(String className, String method) throws Exception {
    assertThat(bytecodeSize(className, "static .* " + method)).isGreaterThan(MOST_INLINED);
  }

  @ParameterizedTest
  @CsvSource({"ScalarReader, readNull", "MemberReader, readStringOrNull"})
  void isSmallEnoughToBeInlined(String className, String method) throws Exception {
    assertThat(bytecodeSize(className, "public .* " + method)).isBetween(5, MOST_INLINED);
  }

  private static int bytecodeSize(String className, String method) throws Exception {
    Path classes =
        Path.of(JsonReader.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    StringWriter printed = new StringWriter();
    PrintWriter out = new PrintWriter(printed);
    ToolProvider javap = ToolProvider.findFirst("javap").orElseThrow();
    String file = classes.resolve("dev/opcodec/runtime/codec/" + className + ".class").toString();
    assertThat(javap.run(out, out, "-c", "-p", file)).isZero();
    String code =
        Pattern.compile("^  " + method + "\\(.*\\n    Code:\\n((?:  .*\\n)+)", Pattern.MULTILINE)
            .matcher(printed.toString())
            .results()
            .map(found -> found.group(1))
            .findFirst()
            .orElseThrow();
    return INSTRUCTION
            .matcher(code)
            .results()
            .map((MatchResult found) -> Integer.parseInt(found.group(1)))
            .reduce((first, last) -> last)
            .orElseThrow()
        + 1;
  }
}
