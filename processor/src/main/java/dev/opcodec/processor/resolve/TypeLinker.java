package dev.opcodec.processor.resolve;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Diagnostics;
import dev.opcodec.processor.diag.Span;
import dev.opcodec.processor.diag.Suggestion;
import dev.opcodec.processor.load.Located;
import dev.opcodec.processor.load.RawType;
import dev.opcodec.processor.model.Marks;
import dev.opcodec.processor.model.Meta;
import dev.opcodec.processor.model.Origin;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.UnionType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks up the names in types, and gives unions that are written as {@code A or B} a name. */
final class TypeLinker {
  /** Stands for a type that could not be made out; that is reported. */
  static final Link BROKEN = new Link.ToScalar(Scalar.ANY);

  /**
   * Where a type stands.
   *
   * @param inline what {@code object} means here, null if nothing special
   */
  record Context(Owner owner, String field, @Nullable ObjectNode inline) {}

  private final Diagnostics diagnostics;
  private final TypeParser parser;
  private final ScalarNames scalars;
  private final TypeNames typeNames;
  private final Map<String, Link> definitions = new LinkedHashMap<>();
  private final List<UnionNode> inlineUnions = new ArrayList<>();

  TypeLinker(ScalarNames scalars, TypeNames typeNames, Diagnostics diagnostics) {
    this.scalars = scalars;
    this.typeNames = typeNames;
    this.diagnostics = diagnostics;
    this.parser = new TypeParser(diagnostics);
  }

  /** Makes a name known. */
  void define(String name, Link link) {
    definitions.put(name, link);
  }

  /** The unions that were found inside types, in the order they were met. */
  List<UnionNode> inlineUnions() {
    return inlineUnions;
  }

  /** Looks up a type; null if it could not be made out, which is reported. */
  Link.@Nullable Use link(RawType type, Context context) {
    TypeExpr.Use use = parser.parse(type);
    if (use == null) {
      return null;
    }
    Link link = link(use.type(), context);
    return link == null ? null : new Link.Use(link, use.nullable());
  }

  private Link.@Nullable Use link(TypeExpr.Use use, Context context) {
    Link link = link(use.type(), context);
    return link == null ? null : new Link.Use(link, use.nullable());
  }

  private @Nullable Link link(TypeExpr type, Context context) {
    if (type instanceof TypeExpr.Name name) {
      return name(name, context);
    }
    if (type instanceof TypeExpr.ArrayOf array) {
      Link.Use item = link(array.item(), context);
      return item == null ? null : new Link.ToList(item);
    }
    if (type instanceof TypeExpr.MapOf map) {
      Scalar key = key(map.key());
      Link.Use value = link(map.value(), context);
      return key == null || value == null ? null : new Link.ToMap(key, value);
    }
    if (type instanceof TypeExpr.Items tuple) {
      List<Link.Use> items = new ArrayList<>();
      for (TypeExpr.Use item : tuple.items()) {
        items.add(link(item, context));
      }
      return items.contains(null) ? null : new Link.ToItems(items);
    }
    return either((TypeExpr.Either) type, context);
  }

  private @Nullable Link name(TypeExpr.Name name, Context context) {
    Scalar scalar = scalars.get(name.text());
    if (scalar == Scalar.OBJECT && context.inline() != null) {
      return new Link.ToNode(context.inline());
    }
    Link link = scalar != null ? new Link.ToScalar(scalar) : definitions.get(name.text());
    if (link == null) {
      String meant = scalars.meantBy(name.text());
      Set<String> known = new LinkedHashSet<>(scalars.names());
      known.addAll(definitions.keySet());
      diagnostics.error(
          Code.UNKNOWN_TYPE,
          name.span(),
          "there is no type `" + name.text() + "`",
          meant != null ? "write `" + meant + "`" : advice(name.text(), known));
    }
    return link;
  }

  private static @Nullable String advice(String name, Set<String> known) {
    String near = Suggestion.didYouMean(name, known);
    return near == null && Character.isUpperCase(name.charAt(0))
        ? "define it under `objects`, `unions`, `enums` or `flags`"
        : near;
  }

  private @Nullable Scalar key(TypeExpr.@Nullable Name key) {
    if (key == null) {
      return Scalar.STRING;
    }
    Scalar scalar = scalars.get(key.text());
    if (scalar == Scalar.STRING || scalar == Scalar.ID) {
      return scalar;
    }
    diagnostics.error(
        Code.BAD_TYPE,
        key.span(),
        "the keys of a map are strings or identifiers, not `" + key.text() + "`",
        "leave the key out, if it is a string");
    return null;
  }

  private @Nullable Link either(TypeExpr.Either either, Context context) {
    List<Link> alternatives = new ArrayList<>();
    for (TypeExpr alternative : either.alternatives()) {
      Link link = link(alternative, context);
      if (link instanceof Link.ToScalar scalar && scalar.scalar() == Scalar.NULL) {
        diagnostics.error(
            Code.BAD_TYPE,
            alternative.span(),
            "null is not an alternative",
            "put a `?` before the type");
        return null;
      }
      alternatives.add(link);
    }
    if (alternatives.contains(null)) {
      return null;
    }
    Link oneOrMany = oneOrMany(alternatives);
    return oneOrMany != null ? oneOrMany : union(either, alternatives, context);
  }

  private static @Nullable Link oneOrMany(List<Link> alternatives) {
    if (alternatives.size() == 2) {
      for (int i = 0; i < 2; i++) {
        Link one = alternatives.get(i);
        if (alternatives.get(1 - i).equals(new Link.ToList(new Link.Use(one, false)))) {
          return new Link.ToOneOrMany(one);
        }
      }
    }
    return null;
  }

  private Link union(TypeExpr.Either either, List<Link> alternatives, Context context) {
    Owner owner = context.owner();
    String name = typeNames.unique(owner.nameOfInner(context.field()));
    Meta meta =
        new Meta(
            owner.file(), owner.definitionOf(context.field()), "", Marks.NONE, Origin.LOCAL, null);
    UnionNode union = new UnionNode(name, meta, either.span(), new UnionType.Discriminator.Kind());
    for (int i = 0; i < alternatives.size(); i++) {
      Span span = either.alternatives().get(i).span();
      union.add(
          new UnionNode.LinkedCase(
              new Located<>("", span), alternatives.get(i), span, List.of(), List.of()));
    }
    inlineUnions.add(union);
    return new Link.ToNode(union);
  }
}
