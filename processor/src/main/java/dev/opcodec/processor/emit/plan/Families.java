package dev.opcodec.processor.emit.plan;

import com.palantir.javapoet.ClassName;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.Role;
import dev.opcodec.processor.names.JavaNames;
import org.jspecify.annotations.Nullable;

/** The sealed interfaces that commands, frames and events belong to. */
public final class Families {
  /** What a client may send of its own accord. */
  public static final String COMMANDS = "UserCommand";

  /** What only the session sends. */
  public static final String LIFECYCLE_COMMANDS = "LifecycleCommand";

  /** What a client receives. */
  public static final String FRAMES = "ReceivedFrame";

  /** What happened. */
  public static final String EVENTS = "DispatchEvent";

  private Families() {}

  /** True for the commands that are the session's business alone. */
  public static boolean isLifecycle(@Nullable Role role) {
    return role == Role.HEARTBEAT || role == Role.IDENTIFY || role == Role.RESUME;
  }

  /** The case of a family that packages built on this one implement. */
  public static String extension(String family) {
    return switch (family) {
      case LIFECYCLE_COMMANDS -> "ExtensionLifecycleCommand";
      case COMMANDS -> "ExtensionCommand";
      case FRAMES -> "ExtensionFrame";
      default -> "ExtensionEvent";
    };
  }

  /** What a record implements as one of its kind, null for an object. */
  public static @Nullable ClassName of(RecordType.Kind kind, @Nullable Role role, JavaNames names) {
    String family =
        switch (kind) {
          case COMMAND -> isLifecycle(role) ? LIFECYCLE_COMMANDS : COMMANDS;
          case FRAME -> FRAMES;
          case EVENT -> EVENTS;
          case OBJECT -> "";
        };
    if (family.isEmpty()) {
      return null;
    }
    return names.family(names.hasBase() ? extension(family) : family);
  }
}
