package dev.opcodec.processor.load;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Span;
import dev.opcodec.processor.model.Envelope;
import dev.opcodec.processor.model.WireOrder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the description of the protocol as a whole. */
final class ProtocolReader {
  private static final Map<String, WireOrder> WIRE_ORDERS = Words.of(WireOrder.class);
  private static final Map<String, UnknownKeys> UNKNOWN_KEYS = Words.of(UnknownKeys.class);

  /** Of what is no mapping nothing is missing, since it is wrong as a whole. */
  private static final Set<String> ALL = Set.of("name", "version", "envelope");

  private ProtocolReader() {}

  static RawProtocol read(YamlNode node, Span key, ValueReader values) {
    MappingReader in =
        new MappingReader(
            node, "`protocol`", key, values, text -> "write `name: " + text + "` below it");
    YamlNode version = in.take("version");
    Located<WireOrder> order = in.word("wire-order", WIRE_ORDERS);
    List<Located<String>> lastInEvents = in.names("last-in-events");
    Located<UnknownKeys> unknownKeys = in.word("unknown-keys", UNKNOWN_KEYS);
    RawProtocol protocol =
        new RawProtocol(
            in.text("name"),
            version == null
                ? null
                : values.integer(version, "`version`", 0, Integer.MAX_VALUE, Code.NUMBER_RANGE),
            in.text("doc"),
            in.text("id"),
            envelope(in),
            order == null ? null : order.value(),
            lastInEvents,
            unknownKeys == null ? null : unknownKeys.value(),
            node instanceof YamlNode.Mapping ? in.keys() : ALL,
            key);
    in.finish();
    return protocol;
  }

  private static @Nullable Envelope envelope(MappingReader in) {
    MappingReader envelope = in.mapping("envelope");
    if (envelope == null) {
      return null;
    }
    envelope.require("opcode", "name the key that holds the opcode");
    envelope.require("data", "name the key that holds the data");
    Located<String> opcode = envelope.text("opcode");
    Located<String> data = envelope.text("data");
    String sequence = envelope.plainText("sequence");
    String event = envelope.plainText("event");
    envelope.finish();
    return opcode == null || data == null
        ? null
        : new Envelope(opcode.value(), data.value(), sequence, event);
  }
}
