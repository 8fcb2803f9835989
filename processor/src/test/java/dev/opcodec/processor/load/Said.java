package dev.opcodec.processor.load;

import dev.opcodec.processor.diag.Code;
import java.util.List;
import java.util.regex.Pattern;

/** What an {@code .errors} file says, as far as an editor could say it: the code and the place. */
record Said(Code code, String file, int line) {
  private static final Pattern HEAD =
      Pattern.compile("(?m)^\\[([A-Z_]+)] ([^:\\n]+\\.yaml)(?::(\\d+):\\d+)?: ");

  static List<Said> in(String errors) {
    return HEAD.matcher(errors)
        .results()
        .map(
            head ->
                new Said(
                    Code.valueOf(head.group(1)),
                    head.group(2),
                    head.group(3) == null ? 0 : Integer.parseInt(head.group(3))))
        .toList();
  }
}
