package dev.opcodec.benchmarks.peer;

import dev.opcodec.generatedtests.traffic.FrameKind;
import java.util.Locale;

/** Finds the class of a kind of frame in a peer's generated model. */
final class FrameTypes {
  private FrameTypes() {}

  static Class<?> of(String model, FrameKind kind) {
    StringBuilder name = new StringBuilder("dev.opcodec.benchmarks.model." + model + ".");
    for (String word : kind.name().split("_")) {
      name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    try {
      return Class.forName(name.append("Frame").toString());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
