package dev.opcodec.processor.diag;

/**
 * A source line as a terminal shows it, and the line of carets that goes below it: tabs are spaces,
 * wide characters take two cells, what cannot be shown is a middle dot, and a long line is cut.
 */
record Excerpt(String line, String carets) {
  private static final int TAB_WIDTH = 4;
  private static final int MAX_CELLS = 120;
  private static final int LEAD = 40;

  /** The excerpt for these columns, which count code points from 1; the end is exclusive. */
  static Excerpt of(String source, int column, int endColumn) {
    int[] points = source.stripTrailing().codePoints().toArray();
    int from = Math.max(0, column - 1);
    int to = Math.max(from + 1, Math.min(endColumn - 1, points.length));
    int start = points.length > MAX_CELLS && from > LEAD ? from - LEAD : 0;
    StringBuilder line = new StringBuilder(start > 0 ? "…" : "");
    StringBuilder carets = new StringBuilder(start > 0 ? " " : "");
    int cells = 0;
    int position = start;
    for (; position < points.length && cells < MAX_CELLS; position++) {
      int width = width(points[position], cells);
      append(line, points[position], width);
      carets.append((position >= from && position < to ? "^" : " ").repeat(width));
      cells += width;
    }
    if (position < points.length) {
      line.append('…');
    }
    if (from >= points.length) {
      carets.append(" ".repeat(from - points.length)).append('^');
    } else if (carets.indexOf("^") < 0) {
      carets.append('^');
    }
    return new Excerpt(line.toString(), carets.toString().stripTrailing());
  }

  private static void append(StringBuilder line, int point, int width) {
    if (point == '\t') {
      line.append(" ".repeat(width));
    } else if (Character.isISOControl(point) || Character.getType(point) == Character.FORMAT) {
      line.append('·');
    } else {
      line.appendCodePoint(point);
    }
  }

  private static int width(int point, int cells) {
    if (point == '\t') {
      return TAB_WIDTH - cells % TAB_WIDTH;
    }
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return isWide(point) ? 2 : 1;
  }

  /** The blocks of Unicode's East Asian Width that terminals draw over two cells, and emoji. */
  private static boolean isWide(int point) {
    return point >= 0x1100 && point <= 0x115F
        || point >= 0x2E80 && point <= 0xA4CF && point != 0x303F
        || point >= 0xAC00 && point <= 0xD7A3
        || point >= 0xF900 && point <= 0xFAFF
        || point >= 0xFE30 && point <= 0xFE6F
        || point >= 0xFF00 && point <= 0xFF60
        || point >= 0xFFE0 && point <= 0xFFE6
        || point >= 0x1F300 && point <= 0x1F64F
        || point >= 0x1F680 && point <= 0x1FAFF
        || point >= 0x20000 && point <= 0x3FFFD;
  }
}
