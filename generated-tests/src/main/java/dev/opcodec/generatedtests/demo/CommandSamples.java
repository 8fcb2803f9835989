package dev.opcodec.generatedtests.demo;

import java.util.List;
import java.util.stream.Stream;

/**
 * A command of each opcode of the seed that a user's code may send, in the order of the numbers.
 */
public final class CommandSamples {
  private CommandSamples() {}

  /** All samples. */
  public static List<CommandSample> all() {
    return Stream.of(
            VoiceSamples.all(), StreamSamples.all(), GuildSamples.all(), OtherSamples.all())
        .flatMap(List::stream)
        .sorted((a, b) -> Integer.compare(a.command().opcode(), b.command().opcode()))
        .toList();
  }
}
