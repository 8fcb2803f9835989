package dev.opcodec.processor.page;

import dev.opcodec.processor.model.Deprecation;
import dev.opcodec.processor.model.Marks;

/** Writes what the marks of something say in sentences. */
final class Remarks {
  private final Prose prose;

  Remarks(Page page) {
    this.prose = new Prose(page);
  }

  /** Writes a paragraph each for what the marks say. */
  void write(Html html, Marks marks) {
    history(html, marks);
    if (marks.source() != null) {
      prose.paragraphs(html, "remark", "Source: " + marks.source());
    }
  }

  /** The same without the source. */
  void history(Html html, Marks marks) {
    Deprecation deprecation = marks.deprecation();
    if (deprecation != null) {
      prose.paragraphs(html, "remark", Badges.sentence(deprecation));
    }
    if (marks.note() != null) {
      prose.paragraphs(html, "remark note", marks.note());
    }
    if (marks.since() != null) {
      prose.paragraphs(html, "remark", "Since version " + marks.since() + ".");
    }
  }
}
