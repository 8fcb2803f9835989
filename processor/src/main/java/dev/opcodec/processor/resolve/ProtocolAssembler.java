package dev.opcodec.processor.resolve;

import dev.opcodec.processor.diag.Diagnostics;
import dev.opcodec.processor.load.Located;
import dev.opcodec.processor.model.Event;
import dev.opcodec.processor.model.FlagsType;
import dev.opcodec.processor.model.Intent;
import dev.opcodec.processor.model.KeyOrder;
import dev.opcodec.processor.model.Opcode;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.UnionType;
import java.util.ArrayList;
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

  ProtocolAssembler(
      Header header,
      TypeNames typeNames,
      WireNamesFinder wireNames,
      Places places,
      Diagnostics diagnostics) {
    this.header = header;
    this.places = places;
    this.types = new TypeAssembler(header.id(), typeNames, places);
    this.nodes = new NodeAssembler(types, new FieldAssembler(types, places), wireNames, places);
    this.messages = new MessageAssembler(nodes, places, diagnostics);
    this.lists = new ListAssembler(places);
  }

  Protocol assemble(Catalog catalog, Graph graph, List<String> roots, String digest) {
    List<RecordType> objects = nodes.objects(graph.objects());
    List<UnionType> unions = nodes.unions(graph.unions());
    List<Opcode> opcodes = graph.opcodes().stream().map(messages::opcode).toList();
    List<Event> events = graph.events().stream().map(messages::event).toList();
    List<Intent> intents = catalog.intents.all().stream().map(lists::intent).toList();
    List<FlagsType> flags = new ArrayList<>();
    catalog.flags.all().forEach(definition -> flags.add(lists.flags(definition)));
    if (!intents.isEmpty()) {
      FlagsType all = lists.intents(intents);
      places.put(all, header.place());
      flags.add(all);
    }
    Protocol protocol =
        new Protocol(
            header.name(),
            header.version(),
            header.doc(),
            header.envelope(),
            new KeyOrder(
                header.wireOrder(), header.lastInEvents().stream().map(Located::value).toList()),
            header.keepsUnknownKeys(),
            List.copyOf(roots),
            digest,
            opcodes,
            events,
            objects,
            unions,
            types.tuples(),
            catalog.enums.all().stream().map(lists::enumType).toList(),
            List.copyOf(flags),
            catalog.closeCodes.all().stream().map(lists::closeCode).toList(),
            intents);
    places.put(protocol, header.place());
    return protocol;
  }
}
