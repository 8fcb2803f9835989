package dev.opcodec.runtime.testkit;

import dev.opcodec.runtime.codec.JsonDecodeException;
import dev.opcodec.runtime.gateway.CloseCode;
import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.gateway.HeartbeatAckFrame;
import dev.opcodec.runtime.gateway.HeartbeatCommand;
import dev.opcodec.runtime.gateway.IdentifyCommand;
import dev.opcodec.runtime.gateway.QosHeartbeatCommand;
import dev.opcodec.runtime.gateway.ReadyEvent;
import dev.opcodec.runtime.gateway.ResumeCommand;
import dev.opcodec.runtime.gateway.ResumedEvent;
import dev.opcodec.runtime.protocol.Command;
import dev.opcodec.runtime.protocol.RawFrame;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the gateway does with a frame of a client, and with which code it closes when it refuses.
 */
final class CommandHandler {
  private static final int SENT_PAYLOAD_LIMIT = 4096;

  private final EmbeddedGatewayOptions options;
  private final SessionStore sessions;
  private final CommandLog log;
  private final Function<ServerSession, ReadyEvent> ready;
  private final Answers answers;

  CommandHandler(
      EmbeddedGatewayOptions options,
      SessionStore sessions,
      CommandLog log,
      Function<ServerSession, ReadyEvent> ready,
      Answers answers) {
    this.options = options;
    this.sessions = sessions;
    this.log = log;
    this.ready = ready;
    this.answers = answers;
  }

  void handle(ClientConnection connection, String text) {
    if (connection.isSilent()) {
      return;
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    RawFrame frame;
    try {
      frame = options.protocol().readFrame(utf8);
    } catch (JsonDecodeException e) {
      close(connection, CloseCode.DECODE_ERROR);
      return;
    }
    log.add(new ReceivedCommand(connection.number(), frame, text));
    if (utf8.length > SENT_PAYLOAD_LIMIT) {
      close(connection, CloseCode.DECODE_ERROR);
    } else if (!connection.rate().admit(System.nanoTime())) {
      close(connection, CloseCode.RATE_LIMITED);
    } else {
      decode(connection, frame);
    }
  }

  private void decode(ClientConnection connection, RawFrame frame) {
    if (options.protocol().command(frame.opcode()) == null) {
      close(connection, CloseCode.UNKNOWN_OPCODE);
      return;
    }
    Command command;
    try {
      boolean bundled = GatewayProtocol.PROTOCOL.command(frame.opcode()) != null;
      command = (bundled ? GatewayProtocol.PROTOCOL : options.protocol()).decodeCommand(frame);
    } catch (JsonDecodeException e) {
      close(connection, CloseCode.DECODE_ERROR);
      return;
    }
    Behaviour behaviour = options.behaviour().apply(connection.number());
    if (command instanceof HeartbeatCommand || command instanceof QosHeartbeatCommand) {
      if (behaviour.acknowledge()) {
        connection.send(HeartbeatAckFrame.INSTANCE);
      }
    } else if (command instanceof IdentifyCommand identify) {
      identify(connection, identify, behaviour);
    } else if (command instanceof ResumeCommand resume) {
      resume(connection, resume, behaviour);
    } else if (connection.session() == null) {
      close(connection, CloseCode.NOT_AUTHENTICATED);
    } else {
      answers.answer(connection, frame);
    }
  }

  private void identify(
      ClientConnection connection, IdentifyCommand identify, Behaviour behaviour) {
    if (connection.session() != null) {
      close(connection, CloseCode.ALREADY_AUTHENTICATED);
    } else if (!accepted(identify.token())) {
      close(connection, CloseCode.AUTHENTICATION_FAILED);
    } else if (identify.shard() != null
        && !(0 <= identify.shard().first()
            && identify.shard().first() < identify.shard().second())) {
      close(connection, CloseCode.INVALID_SHARD);
    } else if (behaviour.refuseSessions() != null) {
      connection.invalidateSession(behaviour.refuseSessions());
    } else if (behaviour.answerIdentify()) {
      if (Boolean.TRUE.equals(identify.compress())) {
        connection.outbound().compressPayloads();
      }
      ServerSession session = sessions.create(identify.token());
      connection.attach(session);
      session.start(connection, options.ready().apply(ready.apply(session)));
    }
  }

  private void resume(ClientConnection connection, ResumeCommand resume, Behaviour behaviour) {
    ServerSession session = sessions.find(resume.sessionId());
    if (connection.session() != null) {
      close(connection, CloseCode.ALREADY_AUTHENTICATED);
    } else if (!accepted(resume.token())) {
      close(connection, CloseCode.AUTHENTICATION_FAILED);
    } else if (behaviour.refuseSessions() != null) {
      connection.invalidateSession(behaviour.refuseSessions());
    } else if (session == null
        || !session.belongsTo(resume.token())
        || !session.canReplayAfter(resume.seq())) {
      connection.invalidateSession(false);
    } else if (resume.seq() > session.sequence()) {
      close(connection, CloseCode.INVALID_SEQ);
    } else if (behaviour.answerResume()) {
      connection.attach(session);
      session.resume(connection, resume.seq(), ResumedEvent.builder().build());
    }
  }

  private boolean accepted(@Nullable String token) {
    return token != null
        && !token.isEmpty()
        && (options.token() == null || options.token().equals(token));
  }

  private static void close(ClientConnection connection, CloseCode code) {
    connection.close(code.code(), code.name());
  }

  /** What a test wants to happen on a command of an identified client. */
  interface Answers {
    void answer(ClientConnection connection, RawFrame frame);
  }
}
