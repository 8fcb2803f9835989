package dev.opcodec.processor;

import dev.opcodec.schema.GatewaySchema;
import dev.opcodec.schema.SchemaGenerated;
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

/** Reads annotations through mirrors: a class they name may not be on the processor's path. */
final class AnnotationReader {
  /** One of the families, which only a protocol without a base generates. */
  private static final String FAMILY = "ReceivedFrame";

  private final Elements elements;

  AnnotationReader(Elements elements) {
    this.elements = elements;
  }

  /** The trigger on a package. */
  Trigger trigger(PackageElement element) {
    AnnotationMirror mirror = mirror(element, GatewaySchema.class.getCanonicalName());
    if (mirror == null) {
      throw new IllegalStateException("no @GatewaySchema on " + element);
    }
    TypeElement base =
        value(mirror, "base") instanceof DeclaredType type
                && type.asElement() instanceof TypeElement declared
            ? declared
            : null;
    String basePackage =
        base == null ? null : elements.getPackageOf(base).getQualifiedName().toString();
    return new Trigger(element, strings(mirror, "extensions"), base, basePackage);
  }

  /** What a generated protocol table says of itself, null if it was not generated. */
  @Nullable BaseTable baseTable(TypeElement type) {
    AnnotationMirror mirror = mirror(type, SchemaGenerated.class.getCanonicalName());
    if (mirror == null) {
      return null;
    }
    List<String> roots = strings(mirror, "roots");
    Object digest = value(mirror, "digest");
    return roots.isEmpty() ? null : new BaseTable(roots, String.valueOf(digest));
  }

  /** True if the sealed families stand beside a table, as they do for a protocol without a base. */
  boolean hasFamilies(TypeElement table) {
    return elements.getPackageOf(table).getEnclosedElements().stream()
        .anyMatch(type -> type.getSimpleName().contentEquals(FAMILY));
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
