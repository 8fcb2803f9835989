package dev.opcodec.processor;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Reads annotations through mirrors: a class they name may not be on the processor's path, nor may
 * they themselves.
 */
final class AnnotationReader {
  /** The annotation of packages that are to be filled. */
  static final String TRIGGER = "dev.opcodec.schema.GatewaySchema";

  private static final String MARKER = "dev.opcodec.schema.SchemaGenerated";

  private final Elements elements;

  AnnotationReader(Elements elements) {
    this.elements = elements;
  }

  /** The trigger on a package. */
  Trigger trigger(PackageElement element) {
    AnnotationMirror mirror = mirror(element, TRIGGER);
    if (mirror == null) {
      throw new IllegalStateException("no @GatewaySchema on " + element);
    }
    return new Trigger(element, strings(mirror, "extensions"), type(mirror, "base"));
  }

  /**
   * What a generated protocol table and those below it say of themselves.
   *
   * @return the deepest first, the given one last; empty if one of them was not generated
   */
  List<BaseTable> baseTables(TypeElement table) {
    AnnotationMirror mirror = mirror(table, MARKER);
    if (mirror == null) {
      return List.of();
    }
    TypeElement base = type(mirror, "base");
    List<BaseTable> tables = new ArrayList<>(base == null ? List.of() : baseTables(base));
    int below = tables.stream().mapToInt(each -> each.roots().size()).sum();
    List<String> roots = strings(mirror, "roots");
    if (roots.size() <= below || base != null && tables.isEmpty()) {
      return List.of();
    }
    tables.add(
        new BaseTable(
            ClassName.get(table),
            roots.subList(below, roots.size()),
            String.valueOf(value(mirror, "digest"))));
    return tables;
  }

  /** The class that an element of an annotation names, null for {@code void.class}. */
  private @Nullable TypeElement type(AnnotationMirror mirror, String name) {
    return value(mirror, name) instanceof DeclaredType type
            && type.asElement() instanceof TypeElement declared
        ? declared
        : null;
  }

  private static @Nullable AnnotationMirror mirror(Element element, String annotation) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (mirror.getAnnotationType().toString().equals(annotation)) {
        return mirror;
      }
    }
    return null;
  }

  private @Nullable Object value(AnnotationMirror mirror, String name) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        elements.getElementValuesWithDefaults(mirror).entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(name)) {
        return entry.getValue().getValue();
      }
    }
    return null;
  }

  private List<String> strings(AnnotationMirror mirror, String name) {
    return value(mirror, name) instanceof List<?> values
        ? values.stream()
            .filter(AnnotationValue.class::isInstance)
            .map(value -> String.valueOf(((AnnotationValue) value).getValue()))
            .toList()
        : List.of();
  }
}
