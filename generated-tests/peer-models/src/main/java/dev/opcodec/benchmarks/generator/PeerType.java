package dev.opcodec.benchmarks.generator;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A type of a peer's model, which grows while frames are looked at. */
final class PeerType {
  private final String name;
  private final Map<String, PeerField> fields = new LinkedHashMap<>();

  PeerType(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  /** Adds a field; what is known of its value already stays unless the new one says more. */
  void add(PeerField field, boolean saysMore) {
    PeerField before = fields.get(field.name());
    boolean empty =
        field.value() instanceof PeerValue.ListOf
            && before != null
            && before.value() == PeerValue.STRING;
    if (saysMore || empty || before == null) {
      fields.put(field.name(), field);
    }
  }

  /** In the order in which the gateway mostly sends them, so that peers that expect one gain. */
  List<PeerField> fields() {
    return fields.values().stream()
        .sorted(Comparator.comparing(PeerField::name).reversed())
        .toList();
  }
}
