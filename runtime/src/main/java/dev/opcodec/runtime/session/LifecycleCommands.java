package dev.opcodec.runtime.session;

import dev.opcodec.runtime.gateway.ClientProperties;
import dev.opcodec.runtime.gateway.HeartbeatCommand;
import dev.opcodec.runtime.gateway.IdentifyCommand;
import dev.opcodec.runtime.gateway.IntegerIntegerTuple;
import dev.opcodec.runtime.gateway.Intents;
import dev.opcodec.runtime.gateway.LifecycleCommand;
import dev.opcodec.runtime.gateway.ResumeCommand;
import dev.opcodec.runtime.protocol.Protocol;
import dev.opcodec.runtime.session.machine.ResumePoint;
import dev.opcodec.runtime.transport.compression.Compression;
import dev.opcodec.runtime.validate.Violation;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of what the session itself sends. The only place that holds the token, which never
 * leaves it but in these bytes.
 */
final class LifecycleCommands {
  private final Protocol protocol;
  private final String token;
  private final IdentifyCommand identify;

  private LifecycleCommands(Protocol protocol, String token, IdentifyCommand identify) {
    this.protocol = protocol;
    this.token = token;
    this.identify = identify;
  }

  /**
   * @param shard null if the session is not sharded
   * @param custom what the user makes of the identify command
   * @param compression of the transport, beside which identify can ask for no other (ZP-3)
   * @throws IllegalArgumentException if the identify command is not valid
   */
  static LifecycleCommands of(
      Protocol protocol,
      String token,
      long intents,
      @Nullable IntegerIntegerTuple shard,
      UnaryOperator<IdentifyCommand> custom,
      Compression compression) {
    IdentifyCommand plain =
        IdentifyCommand.builder()
            .token(token)
            .properties(
                ClientProperties.builder()
                    .os(System.getProperty("os.name", "unknown"))
                    .browser("opcodec")
                    .device("opcodec")
                    .build())
            .intents(new Intents(intents))
            .shard(shard)
            .build();
    LifecycleCommands commands = new LifecycleCommands(protocol, token, custom.apply(plain));
    commands.check(compression);
    return commands;
  }

  private void check(Compression compression) {
    if (Boolean.TRUE.equals(identify.compress()) && compression != Compression.NONE) {
      throw new IllegalArgumentException("IDENTIFY: compress needs Compression.NONE beside it");
    }
    List<Violation> violations = speaking(identify).validate(identify);
    if (!violations.isEmpty()) {
      throw new IllegalArgumentException("IDENTIFY is not valid: " + violations);
    }
    int size = identify().length;
    if (size > Commands.MAX_BYTES) {
      throw new IllegalArgumentException(
          "IDENTIFY takes " + size + " bytes of at most " + Commands.MAX_BYTES);
    }
  }

  boolean identifiesWithPresence() {
    return identify.presence() != null;
  }

  /** What others have said, fit to be told. */
  String withoutToken(String text) {
    String secret = token.substring(token.lastIndexOf(' ') + 1);
    return secret.isEmpty() ? text : text.replace(secret, "…");
  }

  byte[] identify() {
    return encode(identify);
  }

  byte[] resume(ResumePoint point) {
    return encode(new ResumeCommand(token, point.sessionId(), point.sequence()));
  }

  byte[] heartbeat(@Nullable Long sequence) {
    return encode(new HeartbeatCommand(sequence));
  }

  private byte[] encode(LifecycleCommand command) {
    return speaking(command).encode(command);
  }

  /** An extension may have amended the class; the bundled one still goes out as its base says. */
  private Protocol speaking(LifecycleCommand command) {
    Protocol speaker = protocol;
    while (speaker.command(command.getClass()) == null && speaker.base() != null) {
      speaker = speaker.base();
    }
    return speaker;
  }
}
