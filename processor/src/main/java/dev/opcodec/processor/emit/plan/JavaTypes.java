package dev.opcodec.processor.emit.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.opcodec.processor.emit.java.Annotations;
import dev.opcodec.processor.model.Presence;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.names.JavaNames;
import dev.opcodec.processor.names.RuntimeTypes;
import java.util.List;
import java.util.Map;

/** Java types as they are written in generated code: with {@code @Nullable} where null can be. */
public final class JavaTypes {
  private final JavaNames names;

  JavaTypes(JavaNames names) {
    this.names = names;
  }

  /** The type of a value that is there; items and map values that may be null say so. */
  public TypeName of(TypeRef type) {
    if (type instanceof TypeRef.ListRef list) {
      return ParameterizedTypeName.get(
          ClassName.get(List.class), argument(list.item(), list.nullableItems()));
    }
    if (type instanceof TypeRef.MapRef map) {
      return ParameterizedTypeName.get(
          ClassName.get(Map.class),
          names.typeOf(TypeRef.of(map.key())).box(),
          argument(map.value(), map.nullableValues()));
    }
    if (type instanceof TypeRef.OneOrManyRef oneOrMany) {
      return ParameterizedTypeName.get(RuntimeTypes.ONE_OR_MANY, argument(oneOrMany.item(), false));
    }
    return names.typeOf(type);
  }

  private TypeName argument(TypeRef type, boolean nullable) {
    TypeName boxed = of(type).box();
    return nullable ? Annotations.nullable(boxed) : boxed;
  }

  /** The type of a component with this presence. */
  public TypeName of(TypeRef type, Presence presence) {
    TypeName there = of(type);
    if (isNull(type)) {
      return TypeName.BOOLEAN;
    }
    return switch (presence) {
      case REQUIRED -> there;
      case OPTIONAL, NULLABLE -> Annotations.nullable(there);
      case OPTIONAL_NULLABLE -> ParameterizedTypeName.get(RuntimeTypes.OMITTABLE, there.box());
    };
  }

  /** True for the type whose only value is null: its field is told by the presence of its key. */
  public static boolean isNull(TypeRef type) {
    return type.equals(TypeRef.of(Scalar.NULL));
  }
}
