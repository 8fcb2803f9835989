package dev.opcodec.runtime.session.machine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Commands that stood first in line and had to step aside because a quota of theirs was used up: a
 * queue for each kind. There are few kinds, for each has a command in the last window.
 */
final class Held {
  static final Held NONE = new Held(Map.of(), 0);

  private final Map<List<QuotaKey>, CommandQueue> kinds;
  private final int size;

  private Held(Map<List<QuotaKey>, CommandQueue> kinds, int size) {
    this.kinds = kinds;
    this.size = size;
  }

  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  Held plus(Outgoing command) {
    Map<List<QuotaKey>, CommandQueue> more = new HashMap<>(kinds);
    CommandQueue queue = kinds.getOrDefault(command.quotas(), CommandQueue.EMPTY);
    more.put(command.quotas(), queue.plus(command));
    return new Held(more, size + 1);
  }

  /** Without the oldest command of that kind. */
  Held withoutFirst(List<QuotaKey> kind) {
    Map<List<QuotaKey>, CommandQueue> fewer = new HashMap<>(kinds);
    CommandQueue rest = kinds.getOrDefault(kind, CommandQueue.EMPTY).rest();
    if (rest.isEmpty()) {
      fewer.remove(kind);
    } else {
      fewer.put(kind, rest);
    }
    return new Held(fewer, size - 1);
  }

  /** The same if it is not among them. */
  Held without(long command) {
    Map<List<QuotaKey>, CommandQueue> fewer = new HashMap<>();
    int left = 0;
    for (Map.Entry<List<QuotaKey>, CommandQueue> kind : kinds.entrySet()) {
      CommandQueue rest = kind.getValue().without(command);
      if (!rest.isEmpty()) {
        fewer.put(kind.getKey(), rest);
        left += rest.size();
      }
    }
    return left == size ? this : new Held(fewer, left);
  }

  /** Whether a command of these quotas would overtake one that counts against one of them. */
  boolean isBefore(List<QuotaKey> quotas) {
    return !isEmpty()
        && !quotas.isEmpty()
        && kinds.keySet().stream().anyMatch(kind -> !Collections.disjoint(kind, quotas));
  }

  /** The oldest that need not wait and overtakes none with which it shares a quota, or null. */
  @Nullable Outgoing firstFree(ToLongFunction<List<QuotaKey>> wait) {
    Set<QuotaKey> taken = new HashSet<>();
    for (Outgoing first : oldestFirst()) {
      if (Collections.disjoint(taken, first.quotas()) && wait.applyAsLong(first.quotas()) == 0) {
        return first;
      }
      taken.addAll(first.quotas());
    }
    return null;
  }

  /** Milliseconds until the first of them gets room; 0 if none waits for that. */
  long soonest(ToLongFunction<List<QuotaKey>> wait) {
    return kinds.keySet().stream().mapToLong(wait).filter(it -> it > 0).min().orElse(0);
  }

  /** Each command, the oldest first. */
  void forEach(Consumer<Outgoing> action) {
    List<Outgoing> all = new ArrayList<>(size);
    kinds.values().forEach(queue -> queue.forEach(all::add));
    all.sort(Comparator.comparingLong(Outgoing::place));
    all.forEach(action);
  }

  private List<Outgoing> oldestFirst() {
    return kinds.values().stream()
        .map(CommandQueue::first)
        .sorted(Comparator.comparingLong(Outgoing::place))
        .toList();
  }
}
