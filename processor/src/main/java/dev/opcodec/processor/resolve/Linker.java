package dev.opcodec.processor.resolve;

import dev.opcodec.processor.diag.Diagnostics;
import dev.opcodec.processor.load.RawCase;
import dev.opcodec.processor.load.RawDefinition;
import dev.opcodec.processor.load.RawObject;
import dev.opcodec.processor.load.RawUnion;
import dev.opcodec.processor.model.Direction;
import dev.opcodec.processor.model.UnionType;
import dev.opcodec.processor.names.Identifiers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks up every name of a catalog. */
final class Linker {
  private final Catalog catalog;
  private final TypeNames typeNames;
  private final TypeLinker types;
  private final FieldLinker fields;
  private final Map<String, ObjectNode> objects = new LinkedHashMap<>();
  private final Map<String, UnionNode> unions = new LinkedHashMap<>();
  private final Diagnostics diagnostics;

  Linker(Catalog catalog, ScalarNames scalars, TypeNames typeNames, Diagnostics diagnostics) {
    this.catalog = catalog;
    this.typeNames = typeNames;
    this.diagnostics = diagnostics;
    this.types = new TypeLinker(scalars, typeNames, diagnostics);
    this.fields = new FieldLinker(types, typeNames, diagnostics);
  }

  Graph link() {
    takeNames();
    catalog.objects.all().forEach(this::createObject);
    catalog.unions.all().forEach(this::createUnion);
    catalog.enums.names().forEach(name -> types.define(name, new Link.ToEnum(name)));
    catalog.flags.names().forEach(name -> types.define(name, new Link.ToFlags(name)));
    if (!catalog.intents.names().isEmpty()) {
      types.define(TypeNames.INTENTS, new Link.ToFlags(TypeNames.INTENTS));
    }
    ShapeLinker shapes = new ShapeLinker(objects, catalog, fields, diagnostics);
    objects.values().forEach(node -> linkFields(shapes, node));
    catalog.unions.all().forEach(this::linkCases);
    PayloadLinker payloads = new PayloadLinker(types, shapes, diagnostics);
    List<Graph.LinkedOpcode> opcodes =
        catalog.opcodes.all().stream().map(payloads::opcode).toList();
    List<Graph.LinkedEvent> events = catalog.events.all().stream().map(payloads::event).toList();
    List<ObjectNode> allObjects = new ArrayList<>(objects.values());
    for (int i = 0; i < fields.inlineObjects().size(); i++) { // grows while we go
      ObjectNode inline = fields.inlineObjects().get(i);
      linkFields(shapes, inline);
      allObjects.add(inline);
    }
    List<UnionNode> allUnions = new ArrayList<>(unions.values());
    allUnions.addAll(types.inlineUnions());
    return new Graph(allObjects, allUnions, opcodes, events);
  }

  private void takeNames() {
    for (Section<?> section : catalog.types()) {
      for (Definition<?> definition : section.all()) {
        typeNames.take(definition.raw().name().value());
        typeNames.take(javaName(definition.raw()));
      }
    }
    for (String name : catalog.opcodes.names()) {
      typeNames.take(Identifiers.pascal(name) + "Command");
      typeNames.take(Identifiers.pascal(name) + "Frame");
    }
    catalog.events.names().forEach(name -> typeNames.take(Identifiers.pascal(name) + "Event"));
  }

  private static String javaName(RawDefinition raw) {
    String asked = NotesConversion.text(raw.notes().javaName());
    return asked != null ? asked : raw.name().value();
  }

  private void createObject(Definition<RawObject> definition) {
    RawObject raw = definition.raw();
    String name = raw.name().value();
    ObjectNode node =
        new ObjectNode(
            name,
            NotesConversion.meta(definition.file(), definition.path(), raw.notes()),
            raw.name().span(),
            new Owner(definition.file(), definition.path() + ".fields", javaName(raw)),
            raw.shape(),
            raw.send(),
            raw.receive());
    objects.put(name, node);
    types.define(name, new Link.ToNode(node));
  }

  private void createUnion(Definition<RawUnion> definition) {
    RawUnion raw = definition.raw();
    String name = raw.name().value();
    UnionType.Discriminator by =
        raw.by() == null ? new UnionType.Discriminator.Kind() : raw.by().value();
    UnionNode node =
        new UnionNode(
            name,
            NotesConversion.meta(definition.file(), definition.path(), raw.notes()),
            raw.name().span(),
            by);
    unions.put(name, node);
    types.define(name, new Link.ToNode(node));
  }

  private void linkFields(ShapeLinker shapes, ObjectNode node) {
    shapes.fields(node, Direction.SEND);
    shapes.fields(node, Direction.RECEIVE);
  }

  private void linkCases(Definition<RawUnion> definition) {
    RawUnion raw = definition.raw();
    UnionNode node = unions.get(raw.name().value());
    Owner owner = new Owner(definition.file(), definition.path() + ".cases", javaName(raw));
    for (RawCase one : raw.cases()) {
      Link.Use use =
          types.link(one.type(), new TypeLinker.Context(owner, "case_" + one.tag().value(), null));
      // How they are told apart is not known, and so not whether they can be.
      if (use != null && node != null && raw.by() != null) {
        node.add(
            new UnionNode.LinkedCase(
                one.tag(), use.type(), one.type().span(), one.has(), one.lacks()));
      }
    }
  }
}
