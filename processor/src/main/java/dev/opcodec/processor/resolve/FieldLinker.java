package dev.opcodec.processor.resolve;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Diagnostics;
import dev.opcodec.processor.load.RawBody;
import dev.opcodec.processor.load.RawField;
import dev.opcodec.processor.load.RawIncludes;
import dev.opcodec.processor.load.RawNotes;
import dev.opcodec.processor.load.RawRules;
import dev.opcodec.processor.load.RawShape;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Links fields, each once: an object that takes a field over shares the types written in it. */
final class FieldLinker {
  private final TypeLinker types;
  private final TypeNames typeNames;
  private final Diagnostics diagnostics;
  private final Map<RawField, LinkedField> linked = new IdentityHashMap<>();
  private final List<ObjectNode> inlineObjects = new ArrayList<>();

  FieldLinker(TypeLinker types, TypeNames typeNames, Diagnostics diagnostics) {
    this.types = types;
    this.typeNames = typeNames;
    this.diagnostics = diagnostics;
  }

  /** The inline objects that were met so far, in order; it grows while their fields are linked. */
  List<ObjectNode> inlineObjects() {
    return inlineObjects;
  }

  LinkedField link(RawField field, Owner owner) {
    LinkedField known = linked.get(field);
    if (known == null) {
      known = create(field, owner);
      linked.put(field, known);
    }
    return known;
  }

  private LinkedField create(RawField field, Owner owner) {
    ObjectNode inline = field.fields() == null ? null : inline(field, field.fields(), owner);
    if (field.type() == null) {
      return broken(field);
    }
    String name = field.name().value();
    Link.Use use = types.link(field.type(), new TypeLinker.Context(owner, name, inline));
    if (use == null) {
      return broken(field);
    }
    if (inline != null && !uses(use.type(), inline)) {
      diagnostics.error(
          Code.BAD_TYPE,
          field.type().span(),
          "a field with `fields` is an object",
          "write `type: object` or `type: array of object`");
    }
    return new LinkedField(field, use.type(), use.nullable(), field.optional(), false);
  }

  private static LinkedField broken(RawField field) {
    return new LinkedField(field, TypeLinker.BROKEN, false, field.optional(), true);
  }

  private ObjectNode inline(RawField field, List<RawField> fields, Owner owner) {
    String fieldName = field.name().value();
    String name = typeNames.unique(owner.nameOfInner(fieldName));
    String definition = owner.definitionOf(fieldName);
    RawNotes notes = new RawNotes(field.notes().doc(), null, null, null, null, null, null, null);
    ObjectNode node =
        new ObjectNode(
            name,
            NotesConversion.meta(owner.file(), definition, notes),
            field.name().span(),
            new Owner(owner.file(), definition, name),
            new RawShape(
                new RawBody.Table(fields, field.name().span()),
                RawIncludes.NONE,
                RawRules.NONE,
                field.name().span()),
            null,
            null);
    inlineObjects.add(node);
    return node;
  }

  private static boolean uses(Link type, @Nullable ObjectNode node) {
    if (type instanceof Link.ToNode to) {
      return to.node() == node
          || to.node() instanceof UnionNode union
              && union.cases().stream().anyMatch(one -> uses(one.type(), node));
    }
    return type.inner().stream().anyMatch(inner -> uses(inner, node));
  }
}
