package dev.opcodec.processor.page;

/** Words, and code at their end where it is not empty. */
record Phrase(String words, String code) {

  /** Words alone. */
  static Phrase of(String words) {
    return new Phrase(words, "");
  }

  /** The same with words before it. */
  Phrase after(String start) {
    return new Phrase(start + words, code);
  }

  void write(Html html) {
    html.text(words);
    if (!code.isEmpty()) {
      html.text(words.isEmpty() ? "" : " ").element("code", code);
    }
  }
}
