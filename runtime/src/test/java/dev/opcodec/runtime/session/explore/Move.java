package dev.opcodec.runtime.session.explore;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can happen: a letter of the alphabet that traces are written in.
 *
 * @param name as a failing trace shows it
 * @param offer what it does to a world, or null where it cannot happen
 */
record Move(String name, Function<World, @Nullable Offer> offer) {
  @Override
  public String toString() {
    return name;
  }
}
