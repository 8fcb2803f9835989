package dev.opcodec.processor.resolve;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Diagnostics;
import dev.opcodec.processor.diag.Suggestion;
import dev.opcodec.processor.load.Located;
import dev.opcodec.processor.load.RawBody;
import dev.opcodec.processor.load.RawCase;
import dev.opcodec.processor.load.RawIncludes;
import dev.opcodec.processor.load.RawShape;
import dev.opcodec.processor.load.RawType;
import dev.opcodec.processor.load.RawUnion;
import dev.opcodec.processor.model.Direction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Works out the fields of objects, opcodes and events: taken over, own, and of one direction. */
final class ShapeLinker {
  private final Map<String, ObjectNode> objects;
  private final Catalog catalog;
  private final FieldLinker fields;
  private final Diagnostics diagnostics;
  private final Set<ObjectNode> open = new HashSet<>();

  ShapeLinker(
      Map<String, ObjectNode> objects,
      Catalog catalog,
      FieldLinker fields,
      Diagnostics diagnostics) {
    this.objects = objects;
    this.catalog = catalog;
    this.fields = fields;
    this.diagnostics = diagnostics;
  }

  /** The fields of an object in a direction; worked out at the first call. */
  List<LinkedField> fields(ObjectNode node, Direction direction) {
    List<LinkedField> known = node.fields(direction);
    if (known == null) {
      open.add(node);
      known = fields(node.shape(), node.variant(direction), node.owner(), direction);
      open.remove(node);
      node.setFields(direction, known);
    }
    return known;
  }

  /** The fields of anything that is a table in a direction. */
  List<LinkedField> fields(
      RawShape shape, @Nullable RawShape variant, Owner owner, Direction direction) {
    Map<String, LinkedField> all = takenOver(shape.includes(), direction);
    addOwn(all, shape, owner);
    if (variant != null) {
      addOwn(all, variant, owner);
    }
    return new ArrayList<>(all.values());
  }

  private void addOwn(Map<String, LinkedField> all, RawShape shape, Owner owner) {
    if (shape.body() instanceof RawBody.Table table) {
      table.fields().forEach(raw -> all.put(raw.name().value(), fields.link(raw, owner)));
    }
  }

  private Map<String, LinkedField> takenOver(RawIncludes includes, Direction direction) {
    Map<String, LinkedField> all = new LinkedHashMap<>();
    for (Located<String> include : includes.include()) {
      other(include, direction).forEach(field -> all.put(field.name(), field));
    }
    Map<String, LinkedField> partial = new LinkedHashMap<>();
    if (includes.partialOf() != null) {
      whole(includes.partialOf(), direction).forEach(field -> partial.put(field.name(), field));
    }
    Set<String> known = new HashSet<>(all.keySet());
    known.addAll(partial.keySet());
    checkNames(includes, known, partial.keySet());
    Set<String> required = values(includes.required());
    partial.forEach(
        (name, field) -> all.put(name, required.contains(name) ? field : field.asOptional()));
    if (!includes.only().isEmpty()) {
      all.keySet().retainAll(values(includes.only()));
    }
    all.keySet().removeAll(values(includes.without()));
    return all;
  }

  /** The fields of an object, or of all cases of a union. */
  private Collection<LinkedField> whole(Located<String> name, Direction direction) {
    Definition<RawUnion> union = catalog.unions.get(name.value());
    if (union == null) {
      return other(name, direction);
    }
    Map<String, LinkedField> all = new LinkedHashMap<>();
    for (RawCase one : union.raw().cases()) {
      if (one.type() instanceof RawType.Text text && objects.containsKey(text.text())) {
        for (LinkedField field : other(new Located<>(text.text(), name.span()), direction)) {
          LinkedField before = all.get(field.name());
          if (before == null || before.type().equals(field.type())) {
            // The more tolerant of two is right for both.
            all.put(field.name(), before != null && before.nullable() ? before : field);
          } else {
            refuseDifferent(name, field);
          }
        }
      } else {
        diagnostics.error(
            Code.BAD_INCLUDE,
            name.span(),
            "not all cases of `" + name.value() + "` are objects, whose fields could be taken over",
            "name an object");
        return List.of();
      }
    }
    return all.values();
  }

  private void refuseDifferent(Located<String> name, LinkedField field) {
    if (!field.broken()) {
      diagnostics.error(
          Code.BAD_INCLUDE,
          name.span(),
          "`" + field.name() + "` has several types in the cases of `" + name.value() + "`",
          "give it one type, or name one of the objects");
    }
  }

  private List<LinkedField> other(Located<String> name, Direction direction) {
    ObjectNode node = objects.get(name.value());
    if (node == null) {
      diagnostics.error(
          Code.BAD_INCLUDE,
          name.span(),
          "there is no object `" + name.value() + "`",
          whatIsMeant(name.value()));
      return List.of();
    }
    if (open.contains(node)) {
      diagnostics.error(
          Code.INCLUDE_CYCLE,
          name.span(),
          "`" + name.value() + "` takes over fields from itself, directly or through others",
          "put the shared fields into an object of their own");
      return List.of();
    }
    return fields(node, direction);
  }

  private @Nullable String whatIsMeant(String name) {
    String sort = catalog.sortOf(name);
    return sort != null
        ? "`" + name + "` is " + sort + ", and only fields of an object can be taken over"
        : Suggestion.didYouMean(name, objects.keySet());
  }

  private void checkNames(RawIncludes includes, Set<String> known, Set<String> partial) {
    boolean takesNothing = includes.include().isEmpty() && includes.partialOf() == null;
    List<Located<String>> names = new ArrayList<>(includes.only());
    names.addAll(includes.without());
    names.addAll(includes.required());
    if (takesNothing && !names.isEmpty()) {
      diagnostics.error(
          Code.BAD_INCLUDE,
          names.get(0).span(),
          "there is nothing here that fields are taken over from",
          "`only` and `without` go with `include` or `partial-of`, `required` with `partial-of`");
      return;
    }
    if (!known.isEmpty()) {
      includes.only().forEach(name -> checkName(name, known));
      includes.without().forEach(name -> checkName(name, known));
      includes.required().forEach(name -> checkName(name, partial));
    }
  }

  private void checkName(Located<String> name, Set<String> known) {
    if (!known.contains(name.value())) {
      diagnostics.error(
          Code.UNKNOWN_FIELD,
          name.span(),
          "no field `" + name.value() + "` is taken over",
          Suggestion.didYouMeanOrOneOfFew(name.value(), known));
    }
  }

  private static Set<String> values(List<Located<String>> names) {
    Set<String> values = new HashSet<>();
    names.forEach(name -> values.add(name.value()));
    return values;
  }
}
