package dev.opcodec.processor.names;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.FlagsType;
import dev.opcodec.processor.model.Meta;
import dev.opcodec.processor.model.Origin;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.TupleType;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.model.UnionType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The Java names and types of one protocol in one package, all planned before emission. */
public final class JavaNames {
  private final String packageName;
  private final @Nullable String basePackage;
  private final Map<TypeRef, ClassName> classes = new HashMap<>();
  private final Set<String> typeNames = new HashSet<>();

  /**
   * Plans the names.
   *
   * @param packageName the trigger's package
   * @param basePackage the package of the base's types, null without a base
   */
  public JavaNames(Protocol protocol, String packageName, @Nullable String basePackage) {
    this.packageName = packageName;
    this.basePackage = basePackage;
    for (RecordType object : protocol.objects()) {
      classes.put(new TypeRef.ObjectRef(object.name()), record(object));
    }
    for (UnionType union : protocol.unions()) {
      classes.put(new TypeRef.UnionRef(union.name()), union(union));
    }
    for (TupleType tuple : protocol.tuples()) {
      classes.put(new TypeRef.TupleRef(tuple.name()), tuple(tuple));
    }
    for (EnumType type : protocol.enums()) {
      classes.put(new TypeRef.EnumRef(type.name()), enumType(type));
    }
    for (FlagsType type : protocol.flags()) {
      classes.put(new TypeRef.FlagsRef(type.name()), flags(type));
    }
    classes.values().forEach(name -> typeNames.add(name.simpleName()));
  }

  /** The trigger's package. */
  public String packageName() {
    return packageName;
  }

  /** The package of the base's types, null without a base. */
  public @Nullable String basePackage() {
    return basePackage;
  }

  /** The package in which the sealed families live: the base's, or without a base our own. */
  public String familyPackage() {
    return basePackage == null ? packageName : basePackage;
  }

  /** A class of our own package that belongs to no single definition, such as {@code Opcode}. */
  public ClassName local(String simpleName) {
    return ClassName.get(packageName, simpleName);
  }

  /** A sealed family or one of its cases, such as {@code UserCommand}. */
  public ClassName family(String simpleName) {
    return ClassName.get(familyPackage(), simpleName);
  }

  /** The record of an object, command, frame or event. */
  public ClassName record(RecordType type) {
    return named(type.meta(), simpleName(type));
  }

  /** The simple name of a record: its own, or with the suffix of its kind. */
  public static String simpleName(RecordType type) {
    String asked = type.meta().javaName();
    if (asked != null) {
      return asked;
    }
    return switch (type.kind()) {
      case OBJECT -> type.name();
      case COMMAND -> Identifiers.pascal(type.name()) + "Command";
      case FRAME -> Identifiers.pascal(type.name()) + "Frame";
      case EVENT -> Identifiers.pascal(type.name()) + "Event";
    };
  }

  /** The sealed interface of a union. */
  public ClassName union(UnionType type) {
    return named(type.meta(), type.name());
  }

  /** The record of a tuple. */
  public ClassName tuple(TupleType type) {
    return named(type.meta(), type.name());
  }

  /** The class of an open enum. */
  public ClassName enumType(EnumType type) {
    return named(type.meta(), type.name());
  }

  /** The class of a set of flags. */
  public ClassName flags(FlagsType type) {
    return named(type.meta(), type.name());
  }

  private ClassName named(Meta meta, String simpleName) {
    String home = meta.origin() == Origin.BASE && basePackage != null ? basePackage : packageName;
    return ClassName.get(home, meta.javaName() == null ? simpleName : meta.javaName());
  }

  /**
   * The class of the codec inside a generated record, union or tuple. It has the type's name too:
   * {@code Codec} alone would hide what a protocol may call so.
   */
  public static ClassName codec(ClassName type) {
    return type.nestedClass(type.simpleName() + "Codec");
  }

  /** The class of the validator inside a generated record, union or tuple. */
  public static ClassName validator(ClassName type) {
    return type.nestedClass(type.simpleName() + "Validator");
  }

  /** The simple names of all objects, unions, tuples, enums and flags. */
  public Set<String> typeNames() {
    return typeNames;
  }

  /** The class of a reference to an object, union, tuple, enum or flags. */
  public ClassName classOf(TypeRef type) {
    ClassName name = classes.get(type);
    if (name == null) {
      throw new IllegalArgumentException("not a named type: " + type);
    }
    return name;
  }

  /** The component's name of a field. */
  public String component(Field field) {
    return field.javaName() != null ? field.javaName() : Identifiers.camel(field.wireName());
  }

  /** The component's type: primitive, nullable box or {@code Omittable}, without annotations. */
  public TypeName componentType(Field field) {
    TypeName type = typeOf(field.type());
    if (field.type().equals(TypeRef.of(Scalar.NULL))) {
      return TypeName.BOOLEAN;
    }
    return switch (field.presence()) {
      case REQUIRED -> type;
      case OPTIONAL, NULLABLE -> type.box();
      case OPTIONAL_NULLABLE -> ParameterizedTypeName.get(RuntimeTypes.OMITTABLE, type.box());
    };
  }

  /** The Java type of a value that is there and not null; primitive where there is one. */
  public TypeName typeOf(TypeRef type) {
    if (type instanceof TypeRef.ScalarRef ref) {
      return scalar(ref.scalar());
    }
    if (type instanceof TypeRef.ListRef list) {
      return ParameterizedTypeName.get(ClassName.get(List.class), typeOf(list.item()).box());
    }
    if (type instanceof TypeRef.MapRef map) {
      return ParameterizedTypeName.get(
          ClassName.get(Map.class), scalar(map.key()).box(), typeOf(map.value()).box());
    }
    if (type instanceof TypeRef.OneOrManyRef oneOrMany) {
      return ParameterizedTypeName.get(RuntimeTypes.ONE_OR_MANY, typeOf(oneOrMany.item()).box());
    }
    return classOf(type);
  }

  private static TypeName scalar(Scalar scalar) {
    return switch (scalar) {
      case ID, INTEGER -> TypeName.LONG;
      case INT32 -> TypeName.INT;
      case FLOAT -> TypeName.DOUBLE;
      case BOOLEAN -> TypeName.BOOLEAN;
      case STRING -> ClassName.get(String.class);
      case TIMESTAMP -> RuntimeTypes.TIMESTAMP;
      case OBJECT, ANY, NULL -> RuntimeTypes.RAW_JSON;
    };
  }
}
