package dev.opcodec.processor.page;

import dev.opcodec.processor.model.Presence;

/** Says in words whether a key may be absent and its value null. */
final class PresenceWords {
  private PresenceWords() {}

  static String of(Presence presence) {
    return switch (presence) {
      case REQUIRED -> "required";
      case OPTIONAL -> "may be absent";
      case NULLABLE -> "may be null";
      case OPTIONAL_NULLABLE -> "may be absent or null";
    };
  }

  /** The class by which the page colours it. */
  static String style(Presence presence) {
    return presence == Presence.REQUIRED ? "presence required" : "presence";
  }
}
