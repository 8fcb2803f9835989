package dev.opcodec.processor.resolve;

import dev.opcodec.processor.load.Located;
import dev.opcodec.processor.load.RawNotes;
import dev.opcodec.processor.model.Marks;
import dev.opcodec.processor.model.Meta;
import dev.opcodec.processor.model.Origin;
import dev.opcodec.processor.model.Status;
import org.jspecify.annotations.Nullable;

/** Fills in what documentation and marks leave out. */
final class NotesConversion {
  private NotesConversion() {}

  static Meta meta(String file, String definition, RawNotes notes) {
    return new Meta(
        file, definition, doc(notes), marks(notes), Origin.LOCAL, text(notes.javaName()));
  }

  static String doc(RawNotes notes) {
    return notes.doc() == null ? "" : notes.doc().value().strip();
  }

  static Marks marks(RawNotes notes) {
    return new Marks(
        notes.documented() == null || notes.documented().value(),
        notes.status() == null ? Status.ACTIVE : notes.status().value(),
        notes.deprecation() == null ? null : notes.deprecation().value(),
        notes.since(),
        notes.note(),
        notes.source());
  }

  static @Nullable String text(@Nullable Located<String> located) {
    return located == null ? null : located.value();
  }
}
