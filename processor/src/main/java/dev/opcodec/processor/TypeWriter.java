package dev.opcodec.processor;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.diag.Diagnostic;
import dev.opcodec.processor.emit.java.SourceText;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Hands the generated types to the compiler, and knows which it will not take. */
final class TypeWriter {
  /** javac 25 compiles what this one fails on; those between have not been tried. */
  private static final int FAILING = 17;

  private static final String JAVAC = "com.sun.tools.javac.";

  private final Filer filer;
  private final Elements elements;
  private final Element trigger;

  TypeWriter(ProcessingEnvironment environment, Element trigger) {
    this.filer = environment.getFiler();
    this.elements = environment.getElementUtils();
    this.trigger = trigger;
  }

  /**
   * Writes all that the compiler takes: one that is missing would be told of wherever it is used.
   *
   * @return what is wrong with the first that it does not take, null if it takes all
   */
  @Nullable Diagnostic write(List<JavaFile> files) throws IOException {
    Diagnostic first = null;
    for (JavaFile file : files) {
      Diagnostic found = write(file, file.packageName() + "." + file.typeSpec().name());
      first = first == null ? found : first;
    }
    return first;
  }

  private @Nullable Diagnostic write(JavaFile file, String name) throws IOException {
    try (Writer out = filer.createSourceFile(name, trigger).openWriter()) {
      out.write(SourceText.of(file));
    } catch (FilerException e) {
      return Mistakes.typeExists(name);
    }
    return file.typeSpec().kind() == TypeSpec.Kind.RECORD && failsOn(name)
        ? Mistakes.recordExists(name)
        : null;
  }

  /**
   * javac 17 keeps the components that it has read from a record's class beside those of the new
   * source, and stops with a {@link NullPointerException}, {@code rc.accessor is null}. The filer
   * has looked the name up, so that asking again costs nothing.
   */
  private boolean failsOn(String name) {
    if (Runtime.version().feature() != FAILING) {
      return false;
    }
    TypeElement found = elements.getTypeElement(name);
    return found != null
        && found.getClass().getName().startsWith(JAVAC)
        && found.getKind() == ElementKind.RECORD
        && !found.getRecordComponents().isEmpty();
  }
}
