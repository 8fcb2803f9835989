package dev.opcodec.processor.resolve;

import dev.opcodec.processor.diag.Span;
import dev.opcodec.processor.model.Direction;
import dev.opcodec.processor.model.Marks;
import dev.opcodec.processor.model.Meta;
import dev.opcodec.processor.model.Origin;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.TupleType;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.names.Identifiers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns links into references to the forms of one direction, and collects the tuples. */
final class TypeAssembler {
  /** Where a type is used; a tuple belongs to its first site. */
  record Site(Meta owner, Span span) {}

  private final String idName;
  private final TypeNames typeNames;
  private final Places places;
  private final Map<List<TupleType.Item>, TupleType> tuples = new LinkedHashMap<>();

  TypeAssembler(String idName, TypeNames typeNames, Places places) {
    this.idName = idName;
    this.places = places;
    this.typeNames = typeNames;
  }

  /** The tuples so far, each shape once. */
  List<TupleType> tuples() {
    return List.copyOf(tuples.values());
  }

  /** The reference that a link is in a direction. */
  TypeRef reference(Link link, Direction direction, Site site) {
    if (link instanceof Link.ToScalar scalar) {
      return TypeRef.of(scalar.scalar());
    }
    if (link instanceof Link.ToEnum to) {
      return new TypeRef.EnumRef(to.name());
    }
    if (link instanceof Link.ToFlags to) {
      return new TypeRef.FlagsRef(to.name());
    }
    if (link instanceof Link.ToNode to) {
      String name = to.node().formName(direction);
      return to.node() instanceof ObjectNode
          ? new TypeRef.ObjectRef(name)
          : new TypeRef.UnionRef(name);
    }
    if (link instanceof Link.ToList list) {
      TypeRef item = reference(list.item().type(), direction, site);
      return new TypeRef.ListRef(item, list.item().nullable());
    }
    if (link instanceof Link.ToMap map) {
      TypeRef value = reference(map.value().type(), direction, site);
      return new TypeRef.MapRef(map.key(), value, map.value().nullable());
    }
    if (link instanceof Link.ToOneOrMany oneOrMany) {
      return new TypeRef.OneOrManyRef(reference(oneOrMany.item(), direction, site));
    }
    return tuple((Link.ToItems) link, direction, site);
  }

  private TypeRef tuple(Link.ToItems link, Direction direction, Site site) {
    List<TupleType.Item> items = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    for (Link.Use use : link.items()) {
      TypeRef type = reference(use.type(), direction, site);
      items.add(new TupleType.Item(type, use.nullable()));
      name.append(use.nullable() ? "Nullable" : "").append(nameOf(type));
    }
    TupleType tuple = tuples.get(items);
    if (tuple == null) {
      Meta meta =
          new Meta(
              site.owner().file(), site.owner().definition(), "", Marks.NONE, Origin.LOCAL, null);
      tuple = new TupleType(typeNames.unique(name + "Tuple"), List.copyOf(items), meta);
      tuples.put(tuple.items(), tuple);
      places.put(tuple, site.span());
    }
    return new TypeRef.TupleRef(tuple.name());
  }

  /** A type's name as part of another: {@code SnowflakeList}, {@code IntegerIntegerTuple}. */
  String nameOf(TypeRef type) {
    if (type instanceof TypeRef.ScalarRef ref) {
      return ref.scalar() == Scalar.ID
          ? Identifiers.pascal(idName)
          : Identifiers.pascal(ref.scalar().name().toLowerCase(Locale.ROOT));
    }
    if (type instanceof TypeRef.ObjectRef ref) {
      return ref.name();
    }
    if (type instanceof TypeRef.UnionRef ref) {
      return ref.name();
    }
    if (type instanceof TypeRef.EnumRef ref) {
      return ref.name();
    }
    if (type instanceof TypeRef.FlagsRef ref) {
      return ref.name();
    }
    if (type instanceof TypeRef.TupleRef ref) {
      return ref.name();
    }
    if (type instanceof TypeRef.ListRef list) {
      return nameOf(list.item()) + "List";
    }
    if (type instanceof TypeRef.MapRef map) {
      return nameOf(map.value()) + "Map";
    }
    return nameOf(((TypeRef.OneOrManyRef) type).item()) + "OrList";
  }
}
