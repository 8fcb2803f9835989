package dev.opcodec.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.names.RuntimeTypes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the compact constructor of a tuple or of a union's wrapper does to one component. */
final class TupleComponent {
  private static final ClassName COPIES = RuntimeTypes.JSON_READER.peerClass("Copies");

  private TupleComponent() {}

  /** The statement, empty for a component that may be anything. */
  static Code check(TypeRef type, boolean nullable, TypeName there, String name) {
    if (there.isPrimitive()) {
      return Code.of("");
    }
    Code value =
        nullable
            ? Code.of("$L", name)
            : Code.of("$T.requireNonNull($L, $S)", Objects.class, name, name);
    String copy = copyMethod(type);
    if (copy != null) {
      return Code.builder().addStatement("$L = $T.$L($L)", name, COPIES, copy, value).build();
    }
    return nullable ? Code.of("") : Code.builder().addStatement("$L", value).build();
  }

  private static @Nullable String copyMethod(TypeRef type) {
    if (type instanceof TypeRef.ListRef list) {
      return list.nullableItems() ? "nullableList" : "list";
    }
    if (type instanceof TypeRef.MapRef map) {
      return map.nullableValues() ? "nullableMap" : "map";
    }
    return null;
  }
}
