package dev.opcodec.processor.resolve;

import dev.opcodec.processor.names.Identifiers;

/**
 * What a field belongs to; types that are written inside a field are named after both.
 *
 * @param file the file that holds the owner
 * @param definition where in the file its fields are, such as {@code objects.User.fields}
 * @param javaName the owner's name in Java
 */
record Owner(String file, String definition, String javaName) {
  /** The name of a type written inside a field. */
  String nameOfInner(String field) {
    return javaName + Identifiers.pascal(field);
  }

  /** Where a field's own fields are. */
  String definitionOf(String field) {
    return definition + "." + field;
  }
}
