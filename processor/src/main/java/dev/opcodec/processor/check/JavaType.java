package dev.opcodec.processor.check;

import dev.opcodec.processor.model.Event;
import dev.opcodec.processor.model.Meta;
import dev.opcodec.processor.model.Opcode;
import dev.opcodec.processor.model.Origin;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.names.JavaNames;
import java.util.ArrayList;
import java.util.List;

/**
 * A Java type that a definition becomes.
 *
 * @param part the definition
 * @param hasCodec true if a codec and a validator are generated inside it
 */
record JavaType(String name, Object part, Meta meta, boolean hasCodec) {

  /** Where it lives. */
  Origin origin() {
    return meta.origin();
  }

  /** All of a protocol, those of the base as well. */
  static List<JavaType> all(Protocol protocol) {
    List<JavaType> types = new ArrayList<>();
    protocol.objects().forEach(object -> types.add(ofRecord(object)));
    protocol.unions().forEach(type -> types.add(of(type.name(), type, type.meta(), true)));
    protocol.tuples().forEach(type -> types.add(of(type.name(), type, type.meta(), true)));
    protocol.enums().forEach(type -> types.add(of(type.name(), type, type.meta(), false)));
    protocol.flags().forEach(type -> types.add(of(type.name(), type, type.meta(), false)));
    for (Opcode opcode : protocol.opcodes()) {
      if (opcode.sent() != null) {
        types.add(ofRecord(opcode.sent()));
      }
      if (opcode.received() != null) {
        types.add(ofRecord(opcode.received()));
      }
    }
    for (Event event : protocol.events()) {
      types.add(ofRecord(event.payload()));
    }
    return types;
  }

  private static JavaType ofRecord(RecordType record) {
    return new JavaType(JavaNames.simpleName(record), record, record.meta(), true);
  }

  private static JavaType of(String name, Object part, Meta meta, boolean hasCodec) {
    String javaName = meta.javaName() == null ? name : meta.javaName();
    return new JavaType(javaName, part, meta, hasCodec);
  }
}
