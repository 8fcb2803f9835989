package dev.opcodec.processor.page;

import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.TupleType;
import dev.opcodec.processor.model.TypeRef;
import java.util.List;

/** Writes a type as the schema language does, with a link at each name. */
final class TypeNotation {
  private final Page page;
  private final TypeTargets targets;

  TypeNotation(Page page) {
    this.page = page;
    this.targets = new TypeTargets(page.catalog());
  }

  /** Writes the type as code. */
  void write(Html html, TypeRef type) {
    html.element("code", Attributes.styled("type"), inner -> bare(inner, type));
  }

  private void bare(Html html, TypeRef type) {
    if (type instanceof TypeRef.ScalarRef ref) {
      html.text(word(ref.scalar()));
    } else if (type instanceof TypeRef.ListRef list) {
      html.text("array of ");
      optionallyNull(html, list.item(), list.nullableItems());
    } else if (type instanceof TypeRef.MapRef map) {
      html.text(map.key() == Scalar.STRING ? "map of " : "map of " + word(map.key()) + " to ");
      optionallyNull(html, map.value(), map.nullableValues());
    } else if (type instanceof TypeRef.OneOrManyRef oneOrMany) {
      bare(html, oneOrMany.item());
      html.text(" or array of ");
      bare(html, oneOrMany.item());
    } else if (type instanceof TypeRef.TupleRef ref) {
      tuple(html, ref.name());
    } else {
      name(html, type);
    }
  }

  private void optionallyNull(Html html, TypeRef type, boolean nullable) {
    html.text(nullable ? "?" : "");
    bare(html, type);
  }

  private void tuple(Html html, String name) {
    TupleType tuple = page.catalog().tuple(name);
    List<TupleType.Item> items = tuple == null ? List.of() : tuple.items();
    html.text("[");
    for (int i = 0; i < items.size(); i++) {
      html.text(i == 0 ? "" : ", ");
      optionallyNull(html, items.get(i).type(), items.get(i).nullable());
    }
    html.text("]");
  }

  private void name(Html html, TypeRef type) {
    Definition target = targets.named(type);
    String name = nameOf(type);
    if (target == null) {
      html.name(name);
    } else {
      html.element("a", Attributes.to(target.anchor()), link -> link.name(name));
    }
  }

  private static String nameOf(TypeRef type) {
    if (type instanceof TypeRef.ObjectRef ref) {
      return ref.name();
    }
    if (type instanceof TypeRef.EnumRef ref) {
      return ref.name();
    }
    if (type instanceof TypeRef.FlagsRef ref) {
      return ref.name();
    }
    if (type instanceof TypeRef.UnionRef ref) {
      return ref.name();
    }
    throw new IllegalArgumentException("a type without a name");
  }

  private static String word(Scalar scalar) {
    return switch (scalar) {
      case ID -> "snowflake";
      case STRING -> "string";
      case BOOLEAN -> "boolean";
      case INTEGER -> "integer";
      case INT32 -> "int32";
      case FLOAT -> "float";
      case TIMESTAMP -> "timestamp";
      case OBJECT -> "object";
      case ANY -> "any";
      case NULL -> "null";
    };
  }
}
