package dev.opcodec.processor.page;

import dev.opcodec.processor.model.Deprecation;
import dev.opcodec.processor.model.Marks;

/** Writes what the marks of something say in sentences. */
final class Remarks {
  private final Prose prose;

  Remarks(Page page) {
    this.prose = new Prose(page);
  }

  /**
   * Writes a paragraph each for deprecation, note, version and source; none for what is not said.
   */
  void write(Html html, Marks marks) {
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
    if (marks.source() != null) {
      prose.paragraphs(html, "remark", "Source: " + marks.source());
    }
  }
}
