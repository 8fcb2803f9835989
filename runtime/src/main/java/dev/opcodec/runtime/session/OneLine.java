package dev.opcodec.runtime.session;

/** What the other end says may be anything; in a log it must not look like other lines. */
final class OneLine {
  private static final int LONGEST = 200;

  private OneLine() {}

  /** At most 200 characters of it, each control character a space. */
  static String of(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints()
        .limit(LONGEST)
        .map(point -> isControl(point) ? ' ' : point)
        .forEach(line::appendCodePoint);
    return line.toString().strip();
  }

  private static boolean isControl(int point) {
    int type = Character.getType(point);
    return Character.isISOControl(point)
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.FORMAT;
  }
}
