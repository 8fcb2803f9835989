package dev.opcodec.processor.resolve;

import dev.opcodec.processor.load.Located;
import dev.opcodec.processor.load.RawRule;
import dev.opcodec.processor.load.RawShape;
import dev.opcodec.processor.model.Direction;
import dev.opcodec.processor.model.Meta;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.model.UnionType;
import java.util.ArrayList;
import java.util.List;

/** Turns objects, unions and payloads into the forms they have in the directions they are used. */
final class NodeAssembler {
  private final TypeAssembler types;
  private final FieldAssembler fields;
  private final WireNamesFinder wireNames;
  private final Places places;

  NodeAssembler(
      TypeAssembler types, FieldAssembler fields, WireNamesFinder wireNames, Places places) {
    this.types = types;
    this.wireNames = wireNames;
    this.fields = fields;
    this.places = places;
  }

  List<RecordType> objects(List<ObjectNode> nodes) {
    List<RecordType> objects = new ArrayList<>();
    for (ObjectNode node : nodes) {
      forms(node).forEach(direction -> objects.add(object(node, direction)));
    }
    return List.copyOf(objects);
  }

  List<UnionType> unions(List<UnionNode> nodes) {
    List<UnionType> unions = new ArrayList<>();
    for (UnionNode node : nodes) {
      forms(node).forEach(direction -> unions.add(union(node, direction)));
    }
    return List.copyOf(unions);
  }

  /** One direction for each form that a node has; the received one first. */
  private static List<Direction> forms(Node node) {
    return node.isSplit()
        ? List.of(Direction.RECEIVE, Direction.SEND)
        : List.of(node.contentDirection(Direction.RECEIVE));
  }

  private RecordType object(ObjectNode node, Direction direction) {
    List<LinkedField> linked = node.fields(direction);
    List<RawRule> rules = new ArrayList<>(node.shape().rules().rules());
    RawShape variant = node.variant(direction);
    if (variant != null) {
      rules.addAll(variant.rules().rules());
    }
    Meta meta = meta(node, direction);
    RecordType object =
        new RecordType(
            node.formName(direction),
            RecordType.Kind.OBJECT,
            RecordType.Shape.OBJECT,
            fields.fields(linked == null ? List.of() : linked, direction, meta),
            fields.rules(rules),
            wireNames.of(RecordType.Kind.OBJECT, node.name()),
            meta);
    wireNames.used(object, node.name());
    places.put(object, node.span());
    return object;
  }

  private UnionType union(UnionNode node, Direction direction) {
    Meta meta = meta(node, direction);
    List<UnionType.Case> cases = new ArrayList<>();
    for (UnionNode.LinkedCase linked : node.cases()) {
      TypeRef type =
          types.reference(linked.type(), direction, new TypeAssembler.Site(meta, linked.span()));
      UnionType.Case one =
          new UnionType.Case(
              linked.tag().value(),
              types.nameOf(type),
              type,
              linked.has().stream().map(Located::value).toList(),
              linked.lacks().stream().map(Located::value).toList());
      places.put(one, linked.tag().value().isEmpty() ? linked.span() : linked.tag().span());
      places.put(one, "type", linked.span());
      cases.add(one);
    }
    UnionType union = new UnionType(node.formName(direction), node.by(), List.copyOf(cases), meta);
    places.put(union, node.span());
    return union;
  }

  private static Meta meta(Node node, Direction direction) {
    Meta meta = node.meta();
    if (meta.javaName() == null || node.formName(direction).equals(node.name())) {
      return meta;
    }
    return new Meta(
        meta.file(),
        meta.definition(),
        meta.doc(),
        meta.marks(),
        meta.origin(),
        "Sent" + meta.javaName());
  }

  RecordType payload(Payload payload) {
    RecordType type =
        new RecordType(
            payload.name(),
            payload.kind(),
            payload.shape(),
            fields.fields(payload.fields(), payload.direction(), payload.meta()),
            fields.rules(payload.rules()),
            wireNames.of(payload.kind(), payload.name()),
            payload.meta());
    wireNames.used(type, payload.name());
    places.put(type, payload.span());
    return type;
  }
}
