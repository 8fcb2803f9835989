package dev.opcodec.processor.load;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Diagnostics;
import dev.opcodec.processor.diag.Span;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Turns the bytes of a file into text that is fit to be parsed. */
final class SourceDecoder {
  /** Longest file, in code points. */
  static final int MAX_CODE_POINTS = 3_000_000;

  private static final int MAX_BYTES_PER_CODE_POINT = 4;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Diagnostics diagnostics;

  SourceDecoder(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** The text without a byte order mark, or null after reporting why there is none. */
  @Nullable String decode(String file, byte[] bytes) {
    if (bytes.length > MAX_CODE_POINTS * MAX_BYTES_PER_CODE_POINT) {
      reportTooLarge(file);
      return null;
    }
    CharBuffer chars = CharBuffer.allocate(bytes.length + 1);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(bytes), chars, true);
    String text = chars.flip().toString();
    if (result.isError()) {
      reportEncoding(file, text);
      return null;
    }
    if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
      text = text.substring(1);
    }
    if (text.codePointCount(0, text.length()) > MAX_CODE_POINTS) {
      reportTooLarge(file);
      return null;
    }
    return text;
  }

  private void reportEncoding(String file, String valid) {
    int lineStart = valid.lastIndexOf('\n') + 1;
    int line = 1 + (int) valid.chars().filter(c -> c == '\n').count();
    int column = 1 + valid.codePointCount(lineStart, valid.length());
    diagnostics.error(
        Code.BAD_ENCODING,
        Span.inLine(file, line, column, 1),
        "this byte is not UTF-8",
        "save the file as UTF-8");
  }

  private void reportTooLarge(String file) {
    diagnostics.error(
        Code.FILE_TOO_LARGE,
        Span.ofFile(file),
        "the file is longer than 3,000,000 characters",
        "split it by topic and import the parts");
  }
}
