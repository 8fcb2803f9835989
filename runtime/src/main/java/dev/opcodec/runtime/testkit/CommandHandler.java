package dev.opcodec.runtime.testkit;

import dev.opcodec.runtime.codec.JsonDecodeException;
import dev.opcodec.runtime.gateway.CloseCode;
import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.gateway.HeartbeatAckFrame;
import dev.opcodec.runtime.gateway.HeartbeatCommand;
import dev.opcodec.runtime.gateway.IdentifyCommand;
import dev.opcodec.runtime.gateway.QosHeartbeatCommand;
import dev.opcodec.runtime.gateway.ResumeCommand;
import dev.opcodec.runtime.protocol.Command;
import dev.opcodec.runtime.protocol.Protocol;
import dev.opcodec.runtime.protocol.RawFrame;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * What the gateway does with a frame of a client, and with which code it closes when it refuses.
 */
final class CommandHandler {
  private static final int SENT_PAYLOAD_LIMIT = 4096;

  /** Read with the bundled codecs: an overlay may have classes of its own for them. */
  private static final Set<Integer> LIFECYCLE =
      Set.of(
          HeartbeatCommand.OPCODE,
          QosHeartbeatCommand.OPCODE,
          IdentifyCommand.OPCODE,
          ResumeCommand.OPCODE);

  private final Protocol protocol;
  private final Sessions sessions;
  private final CommandLog log;
  private final LoginDesk desk;
  private final ScriptedAnswers answers;

  CommandHandler(
      Protocol protocol,
      Sessions sessions,
      CommandLog log,
      LoginDesk desk,
      ScriptedAnswers answers) {
    this.protocol = protocol;
    this.sessions = sessions;
    this.log = log;
    this.desk = desk;
    this.answers = answers;
  }

  void handle(ClientConnection connection, String text) {
    if (connection.socket().isSilent() || connection.socket().isClosing()) {
      return;
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    RawFrame frame;
    try {
      frame = protocol.readFrame(utf8);
    } catch (JsonDecodeException e) {
      refuse(connection, CloseCode.DECODE_ERROR);
      return;
    }
    ReceivedCommand received = new ReceivedCommand(connection.number(), frame, text);
    answers.guard(
        connection,
        () -> {
          // Logged under the lock: whoever sees an IDENTIFY in the log can dispatch after its
          // READY.
          boolean forTheTest =
              sessions.atomically(
                  () -> {
                    log.add(received);
                    return process(connection, frame, utf8.length);
                  });
          if (forTheTest) {
            answers.answer(connection, frame);
          }
        });
  }

  /** True if the gateway itself has nothing to say to a valid command. */
  private boolean process(ClientConnection connection, RawFrame frame, int size) {
    boolean lifecycle = LIFECYCLE.contains(frame.opcode());
    if (size > SENT_PAYLOAD_LIMIT) {
      refuse(connection, CloseCode.DECODE_ERROR);
    } else if (!connection.rate().admit(System.nanoTime())) {
      refuse(connection, CloseCode.RATE_LIMITED);
    } else if (protocol.command(frame.opcode()) == null) {
      refuse(connection, CloseCode.UNKNOWN_OPCODE);
    } else if (!lifecycle && connection.session() == null) {
      refuse(connection, CloseCode.NOT_AUTHENTICATED);
    } else {
      try {
        Protocol reading = lifecycle ? GatewayProtocol.PROTOCOL : protocol;
        return !lifecycle(connection, decode(reading, frame));
      } catch (JsonDecodeException e) {
        // SEND-9: data that its opcode cannot have is as bad as an opcode that does not exist.
        refuse(connection, CloseCode.UNKNOWN_OPCODE);
      }
    }
    return false;
  }

  private static Command decode(Protocol reading, RawFrame frame) {
    try {
      return reading.decodeCommand(frame);
    } catch (JsonDecodeException e) {
      RawFrame completed = LenientPresence.complete(frame);
      if (completed == frame) {
        throw e;
      }
      return reading.decodeCommand(completed);
    }
  }

  private boolean lifecycle(ClientConnection connection, Command command) {
    if (command instanceof IdentifyCommand identify) {
      desk.identify(connection, identify);
    } else if (command instanceof ResumeCommand resume) {
      desk.resume(connection, resume);
    } else if (command instanceof HeartbeatCommand || command instanceof QosHeartbeatCommand) {
      if (connection.behaviour().acknowledge()) {
        connection.send(HeartbeatAckFrame.INSTANCE);
      }
    } else {
      return false;
    }
    return true;
  }

  static void refuse(ClientConnection connection, CloseCode code) {
    connection.close(code.code(), code.name());
  }
}
