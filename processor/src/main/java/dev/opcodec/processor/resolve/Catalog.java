package dev.opcodec.processor.resolve;

import dev.opcodec.processor.load.RawCloseCode;
import dev.opcodec.processor.load.RawEnum;
import dev.opcodec.processor.load.RawEvent;
import dev.opcodec.processor.load.RawFlags;
import dev.opcodec.processor.load.RawIntent;
import dev.opcodec.processor.load.RawObject;
import dev.opcodec.processor.load.RawOpcode;
import dev.opcodec.processor.load.RawUnion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All definitions of a protocol, overlays merged in. */
final class Catalog {
  final Section<RawOpcode> opcodes = new Section<>("opcodes", "opcode");
  final Section<RawEvent> events = new Section<>("events", "event");
  final Section<RawObject> objects = new Section<>("objects", "object");
  final Section<RawUnion> unions = new Section<>("unions", "union");
  final Section<RawEnum> enums = new Section<>("enums", "enum");
  final Section<RawFlags> flags = new Section<>("flags", "set of flags");
  final Section<RawCloseCode> closeCodes = new Section<>("close-codes", "close code");
  final Section<RawIntent> intents = new Section<>("intents", "intent");

  /** Every definition. */
  List<Definition<?>> all() {
    List<Definition<?>> all = new ArrayList<>();
    sections().forEach(section -> all.addAll(section.all()));
    return all;
  }

  private List<Section<?>> sections() {
    return List.of(opcodes, events, objects, unions, enums, flags, closeCodes, intents);
  }

  /** What something of this name is, such as {@code an enum}; null if there is none. */
  @Nullable String sortOf(String name) {
    return sections().stream()
        .filter(section -> section.get(name) != null)
        .map(section -> article(section.what()))
        .findFirst()
        .orElse(null);
  }

  /** A noun with its article. */
  static String article(String noun) {
    return ("aeio".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
  }

  /** The sections whose names are types, and so must differ from each other. */
  List<Section<?>> types() {
    return List.of(objects, unions, enums, flags);
  }

  /** The sections whose names could be confused with this one's. */
  List<Section<?>> namespaceOf(Section<?> section) {
    return types().contains(section) ? types() : List.of(section);
  }
}
