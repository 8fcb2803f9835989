package dev.opcodec.benchmarks.generator;

import dev.opcodec.generatedtests.traffic.FrameKind;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** From the kind of a frame to its reader and writer on Jackson's streaming API. */
final class StreamingFrames {
  private StreamingFrames() {}

  static String of(String packageName, int version) {
    return """
    package %1$s;

    import dev.opcodec.benchmarks.model.jackson.*;
    import dev.opcodec.benchmarks.peer.Streaming%2$d;
    import dev.opcodec.generatedtests.traffic.FrameKind;

    public final class Frames {
      public static Streaming%2$d.Reader<?> reader(FrameKind kind) {
        return switch (kind) {
    %3$s
        };
      }

      public static Streaming%2$d.Writer writer(FrameKind kind) {
        return switch (kind) {
    %4$s
        };
      }
    }
    """
        .formatted(
            packageName,
            version,
            cases(frame -> frame + "Codec::read"),
            cases(frame -> "(g, value) -> " + frame + "Codec.write(g, (" + frame + ") value)"));
  }

  private static String cases(Function<String, String> result) {
    return Arrays.stream(FrameKind.values())
        .map(
            kind -> "      case " + kind + " -> " + result.apply(Observation.frameName(kind)) + ";")
        .collect(Collectors.joining("\n"));
  }
}
