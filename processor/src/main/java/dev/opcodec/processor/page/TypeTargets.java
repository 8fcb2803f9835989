package dev.opcodec.processor.page;

import dev.opcodec.processor.model.TupleType;
import dev.opcodec.processor.model.TypeRef;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the definitions that a type leads to, through arrays, maps and tuples. */
final class TypeTargets {
  private final Catalog catalog;

  TypeTargets(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The definitions named anywhere in the type, each once. */
  Set<Definition> of(TypeRef type) {
    Set<Definition> found = new LinkedHashSet<>();
    collect(type, found);
    return found;
  }

  /** The definition that the type is a name of, null if it is not a name. */
  @Nullable Definition named(TypeRef type) {
    if (type instanceof TypeRef.ObjectRef ref) {
      return catalog.find(DefinitionKind.OBJECT, ref.name());
    }
    if (type instanceof TypeRef.UnionRef ref) {
      return catalog.find(DefinitionKind.UNION, ref.name());
    }
    if (type instanceof TypeRef.EnumRef ref) {
      return catalog.find(DefinitionKind.ENUM, ref.name());
    }
    if (type instanceof TypeRef.FlagsRef ref) {
      return catalog.find(DefinitionKind.FLAGS, ref.name());
    }
    return null;
  }

  private void collect(TypeRef type, Set<Definition> found) {
    Definition named = named(type);
    if (named != null) {
      found.add(named);
    }
    if (type instanceof TypeRef.TupleRef ref) {
      TupleType tuple = catalog.tuple(ref.name());
      if (tuple != null) {
        tuple.items().forEach(item -> collect(item.type(), found));
      }
    }
    type.inner().forEach(inner -> collect(inner, found));
  }
}
