package dev.opcodec.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.opcodec.processor.model.Meta;

/** The Javadoc of a constant that stands for a definition. */
final class DefinitionProse {
  private DefinitionProse() {}

  /** The definition's text, or what is said here if it has none, and its marks. */
  static CodeBlock of(Meta meta, String otherwise) {
    return new Javadoc()
        .paragraph(
            meta.doc().isBlank() ? otherwise : MarksProse.sentence(Javadoc.escape(meta.doc())))
        .paragraph(MarksProse.of(meta.marks()))
        .build();
  }
}
