package dev.opcodec.processor.emit.codec;

import dev.opcodec.processor.names.Identifiers;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The constants of a generated class that belong to keys, named after what is on the wire. */
final class KeyConstants {
  /** The constant that holds them all. */
  static final String ALL = "NAMES";

  private final Map<String, String> byWireName = new HashMap<>();
  private final Set<String> taken = new HashSet<>(Set.of(ALL));
  private final Set<String> reserved;

  /**
   * Names a constant for each key.
   *
   * @param reserved what none of them may be called: every type of the protocol, so that copying
   *     the names for each type would take a time that grows with their square
   * @param components the variables that would hide a constant; in a script without capitals a name
   *     is the same as a constant
   */
  KeyConstants(List<Key> keys, Set<String> reserved, Collection<String> components) {
    this.reserved = reserved;
    taken.addAll(components);
    for (Key key : keys) {
      byWireName.put(key.wireName(), unique(key.wireName()));
    }
  }

  /** Two wire names such as {@code id} and {@code _id} may ask for one constant. */
  private String unique(String wireName) {
    String wanted = Identifiers.constant(wireName);
    String name = Identifiers.isConstantName(wanted) ? wanted : "KEY_" + wanted;
    while (reserved.contains(name) || !taken.add(name)) {
      name += "_";
    }
    return name;
  }

  /** The constant of the key with this wire name. */
  String of(String wireName) {
    return Objects.requireNonNull(byWireName.get(wireName), wireName);
  }
}
