package dev.opcodec.processor.check;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Diagnostics;
import dev.opcodec.processor.model.Event;
import dev.opcodec.processor.model.Opcode;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.UnionType;
import dev.opcodec.processor.resolve.Places;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is checked: a protocol, where its parts stand, and where findings go. */
final class Subject {
  private final Protocol protocol;
  private final Places places;
  private final Diagnostics diagnostics;
  private final Map<String, RecordType> objects = new HashMap<>();
  private final Map<String, UnionType> unions = new HashMap<>();

  Subject(Protocol protocol, Places places, Diagnostics diagnostics) {
    this.protocol = protocol;
    this.places = places;
    this.diagnostics = diagnostics;
    protocol.objects().forEach(object -> objects.put(object.name(), object));
    protocol.unions().forEach(union -> unions.put(union.name(), union));
  }

  Protocol protocol() {
    return protocol;
  }

  Places places() {
    return places;
  }

  Diagnostics diagnostics() {
    return diagnostics;
  }

  @Nullable RecordType object(String name) {
    return objects.get(name);
  }

  @Nullable UnionType union(String name) {
    return unions.get(name);
  }

  /** Every record: objects, and what opcodes and events carry. */
  List<RecordType> records() {
    List<RecordType> records = new ArrayList<>(protocol.objects());
    for (Opcode opcode : protocol.opcodes()) {
      if (opcode.sent() != null) {
        records.add(opcode.sent());
      }
      if (opcode.received() != null) {
        records.add(opcode.received());
      }
    }
    for (Event event : protocol.events()) {
      records.add(event.payload());
    }
    return records;
  }

  /** Reports an error at a part of the model. */
  void error(Code code, Object part, String message, @Nullable String hint) {
    diagnostics.error(code, places.of(part), message, hint);
  }

  /** Reports an error at a detail of a part of the model. */
  void errorAt(Code code, Object part, String detail, String message, @Nullable String hint) {
    diagnostics.error(code, places.of(part, detail), message, hint);
  }
}
