package dev.opcodec.benchmarks.generator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A type of a peer's model, which grows while frames are looked at. */
final class PeerType {
  private final String name;
  private final Comparator<String> order;
  private final Map<String, PeerField> fields = new LinkedHashMap<>();
  private final KeyCounts keys = new KeyCounts();

  private PeerType(String name, Comparator<String> order) {
    this.name = name;
    this.order = order;
  }

  static PeerType object(String name) {
    return new PeerType(name, Comparator.reverseOrder());
  }

  /** The type of the data of a frame, in which the guild is last. */
  static PeerType data(String name) {
    Comparator<String> guildLast = Comparator.comparing("guild_id"::equals);
    return new PeerType(name, guildLast.thenComparing(Comparator.reverseOrder()));
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

  /** Looks at an object of this type. */
  void count(JsonNode object) {
    keys.count(object);
  }

  /** In the order in which the gateway mostly sends them, so that peers that expect one gain. */
  List<PeerField> fields() {
    List<PeerField> placed = new ArrayList<>();
    for (String key : fields.keySet().stream().sorted(order).toList()) {
      boolean nullIsWritten = keys.isAlwaysThereAndSometimesNull(key);
      placed.add(fields.get(key).placed(placed.size(), nullIsWritten));
    }
    return placed;
  }
}
