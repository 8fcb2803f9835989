package dev.opcodec.processor.resolve;

import static dev.opcodec.processor.resolve.Amender.either;

import dev.opcodec.processor.load.RawNotes;

/** Sets documentation and marks anew. */
final class NotesAmender {
  private final Overrides overrides;

  NotesAmender(Overrides overrides) {
    this.overrides = overrides;
  }

  /** What the patch says, and where it says nothing, what was said. */
  RawNotes amend(RawNotes base, RawNotes patch) {
    return new RawNotes(
        overrides.set(base.doc(), patch.doc()),
        overrides.set(base.documented(), patch.documented()),
        overrides.set(base.status(), patch.status()),
        overrides.set(base.deprecation(), patch.deprecation()),
        either(patch.since(), base.since()),
        either(patch.note(), base.note()),
        either(patch.source(), base.source()),
        overrides.set(base.javaName(), patch.javaName()));
  }
}
