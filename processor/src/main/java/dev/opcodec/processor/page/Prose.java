package dev.opcodec.processor.page;

import java.util.regex.Pattern;

/**
 * Writes the text of a schema. A blank line starts a new paragraph; what stands between backticks
 * is code, and a link if it is the name of one definition.
 */
final class Prose {
  private static final Pattern BLANK_LINE = Pattern.compile("\\n\\s*\\n");

  private final Page page;

  Prose(Page page) {
    this.page = page;
  }

  /** Writes paragraphs of this class; nothing for an empty text. */
  void paragraphs(Html html, String classes, String text) {
    if (text.isBlank()) {
      return;
    }
    for (String paragraph : BLANK_LINE.split(text.strip())) {
      html.element(
          "p", Attributes.styled(classes + " find"), inner -> inline(inner, paragraph.strip()));
    }
  }

  /** Writes the text without a paragraph around it. */
  void inline(Html html, String text) {
    int from = 0;
    while (from < text.length()) {
      int start = text.indexOf('`', from);
      int end = start < 0 ? -1 : text.indexOf('`', start + 1);
      if (end < 0) {
        html.text(text.substring(from));
        return;
      }
      html.text(text.substring(from, start));
      String code = text.substring(start + 1, end);
      page.link(html, page.catalog().findUnique(code), code);
      from = end + 1;
    }
  }
}
