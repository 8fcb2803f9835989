package dev.opcodec.runtime.session.explore;

import dev.opcodec.runtime.session.machine.Input;
import org.jspecify.annotations.Nullable;

/**
 * What a move would do to a world.
 *
 * @param input what the machine is given
 * @param at the time of it
 * @param server the gateway afterwards
 * @param event the event that the input brings, if it brings one
 */
record Offer(Input input, long at, Server server, Server.@Nullable Event event) {
  static Offer of(World world, Input input) {
    return new Offer(input, world.now(), world.server(), null);
  }
}
