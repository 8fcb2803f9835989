package dev.opcodec.processor;

import java.util.List;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * An annotated package.
 *
 * @param extensions the schema files, in order
 * @param base the protocol table to build on, null without a base
 */
record Trigger(PackageElement element, List<String> extensions, @Nullable TypeElement base) {
  /** The package's name. */
  String packageName() {
    return element.getQualifiedName().toString();
  }
}
