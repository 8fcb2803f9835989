package dev.opcodec.runtime.session.explore;

import java.util.Set;

/** One or more invariants do not hold; the message says which, and why. */
final class BrokenInvariant extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Set<String> names;

  BrokenInvariant(Set<String> names, String message) {
    super(message);
    this.names = Set.copyOf(names);
  }

  /** The simple names of the invariants' classes. */
  Set<String> names() {
    return names;
  }
}
