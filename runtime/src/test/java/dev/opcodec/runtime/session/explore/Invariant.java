package dev.opcodec.runtime.session.explore;

import java.util.function.Supplier;

/**
 * Something that holds after every step, whatever happened. Immutable: what it has to remember it
 * returns as another value, so that an exploration can branch.
 */
interface Invariant {
  /** Checks one step; tells {@code report} what is wrong, and returns what to remember. */
  Invariant after(Moment moment, Report report);

  /** Writes what is remembered and can still matter, see {@link World#key}. */
  default void write(Key key, World world) {}

  /** Takes the reasons. */
  @FunctionalInterface
  interface Report {
    void broken(String why);

    default void require(boolean holds, Supplier<String> why) {
      if (!holds) {
        broken(why.get());
      }
    }
  }
}
