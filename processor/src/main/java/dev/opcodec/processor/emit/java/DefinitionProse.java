package dev.opcodec.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import dev.opcodec.processor.model.Marks;
import dev.opcodec.processor.model.Meta;

/** The Javadoc of a constant. */
public final class DefinitionProse {
  private DefinitionProse() {}

  /** The definition's text, or what is said here if it has none, and its marks. */
  public static CodeBlock of(Meta meta, String otherwise) {
    return text(meta.doc(), otherwise).paragraph(MarksProse.of(meta.marks())).build();
  }

  /** The same for a constant that is annotated if it is deprecated. */
  public static CodeBlock ofAnnotated(String doc, Marks marks, String otherwise) {
    Javadoc javadoc = text(doc, otherwise).paragraph(MarksProse.withoutDeprecation(marks));
    if (marks.deprecation() != null) {
      javadoc.tag("deprecated", MarksProse.deprecatedTag(marks.deprecation()));
    }
    return javadoc.build();
  }

  private static Javadoc text(String doc, String otherwise) {
    return new Javadoc()
        .paragraph(doc.isBlank() ? otherwise : MarksProse.sentence(Javadoc.escape(doc)));
  }
}
