package dev.opcodec.processor.emit.codec;

import dev.opcodec.processor.names.Identifiers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The constants of a generated class that belong to keys, named after what is on the wire. */
final class KeyConstants {
  private final Map<String, String> byWireName = new HashMap<>();
  private final Set<String> taken;

  /** Names a constant for each key, none of them like one of the reserved ones. */
  KeyConstants(List<Key> keys, Set<String> reserved) {
    taken = new HashSet<>(reserved);
    for (Key key : keys) {
      byWireName.put(key.wireName(), unique(key.wireName()));
    }
  }

  /** Two wire names such as {@code id} and {@code _id} may ask for one constant. */
  private String unique(String wireName) {
    String wanted = Identifiers.constant(wireName);
    String name = Identifiers.isConstantName(wanted) ? wanted : "KEY_" + wanted;
    while (!taken.add(name)) {
      name += "_";
    }
    return name;
  }

  /** The constant of the key with this wire name. */
  String of(String wireName) {
    return Objects.requireNonNull(byWireName.get(wireName), wireName);
  }
}
