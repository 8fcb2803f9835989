package dev.opcodec.processor.page;

import dev.opcodec.processor.model.Deprecation;
import dev.opcodec.processor.model.Direction;
import dev.opcodec.processor.model.Marks;
import dev.opcodec.processor.model.Role;
import dev.opcodec.processor.model.Status;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes the short labels beside a name. What is usual has none. */
final class Badges {
  private Badges() {}

  /** Any label. */
  static void badge(Html html, String style, String text) {
    html.element("span", Attributes.styled("badge " + style), text).text(" ");
  }

  /** Labels for what is undocumented, no longer used, or not to be used. */
  static void marks(Html html, Marks marks) {
    if (!marks.documented()) {
      badge(html, "undocumented", "undocumented");
    }
    if (marks.status() != Status.ACTIVE) {
      badge(html, "old", word(marks.status()));
    } else if (marks.deprecation() != null) {
      badge(html, "old", word(Status.DEPRECATED));
    }
  }

  /** A label for what a session does with it. */
  static void role(Html html, @Nullable Role role) {
    if (role != null) {
      badge(html, "role", "session: " + word(role).replace('_', ' '));
    }
  }

  /** A label for the direction, seen from the client. */
  static void direction(Html html, Direction direction) {
    badge(html, "direction-" + word(direction), direction(direction));
  }

  /** The direction in words, seen from the client. */
  static String direction(Direction direction) {
    return switch (direction) {
      case SEND -> "sent";
      case RECEIVE -> "received";
      case BOTH -> "both ways";
    };
  }

  /** Since when something should not be used and what to use instead, as a sentence. */
  static String sentence(Deprecation deprecation) {
    StringBuilder out = new StringBuilder("Deprecated");
    if (deprecation.since() != null) {
      out.append(" since ").append(deprecation.since());
    }
    if (deprecation.use() != null) {
      out.append("; use `").append(deprecation.use()).append("` instead");
    }
    return out.append('.').toString();
  }

  /** The constant as a word in lower case. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
