package dev.opcodec.processor.resolve;

import dev.opcodec.processor.diag.Diagnostics;
import dev.opcodec.processor.model.Event;
import dev.opcodec.processor.model.Opcode;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.UnionType;
import java.util.List;

/** Puts the model together. */
final class ProtocolAssembler {
  /** Stands for a number that is missing, which is reported; it clashes with nothing. */
  static final int NO_NUMBER = -1;

  private final Header header;
  private final TypeAssembler types;
  private final NodeAssembler nodes;
  private final MessageAssembler messages;
  private final ListAssembler lists;
  private final Places places;

  ProtocolAssembler(Header header, TypeNames typeNames, Places places, Diagnostics diagnostics) {
    this.header = header;
    this.places = places;
    this.types = new TypeAssembler(header.id(), typeNames, places);
    this.nodes = new NodeAssembler(types, new FieldAssembler(types, places), places);
    this.messages = new MessageAssembler(nodes, places, diagnostics);
    this.lists = new ListAssembler(places);
  }

  Protocol assemble(Catalog catalog, Graph graph, List<String> roots, String digest) {
    List<RecordType> objects = nodes.objects(graph.objects());
    List<UnionType> unions = nodes.unions(graph.unions());
    List<Opcode> opcodes = graph.opcodes().stream().map(messages::opcode).toList();
    List<Event> events = graph.events().stream().map(messages::event).toList();
    Protocol protocol =
        new Protocol(
            header.name(),
            header.version(),
            header.doc(),
            header.envelope(),
            header.wireOrder(),
            List.copyOf(roots),
            digest,
            opcodes,
            events,
            objects,
            unions,
            types.tuples(),
            catalog.enums.all().stream().map(lists::enumType).toList(),
            catalog.flags.all().stream().map(lists::flags).toList(),
            catalog.closeCodes.all().stream().map(lists::closeCode).toList(),
            catalog.intents.all().stream().map(lists::intent).toList());
    places.put(protocol, header.place());
    return protocol;
  }
}
