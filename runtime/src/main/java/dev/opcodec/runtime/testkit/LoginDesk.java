package dev.opcodec.runtime.testkit;

import dev.opcodec.runtime.gateway.BotReady;
import dev.opcodec.runtime.gateway.CloseCode;
import dev.opcodec.runtime.gateway.IdentifyCommand;
import dev.opcodec.runtime.gateway.IntegerIntegerTuple;
import dev.opcodec.runtime.gateway.Intent;
import dev.opcodec.runtime.gateway.ResumeCommand;
import dev.opcodec.runtime.protocol.EventType;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Decides who gets a session, and which: IDENTIFY and RESUME. */
final class LoginDesk {
  private final EmbeddedGatewayOptions options;
  private final Sessions sessions;
  private final Supplier<String> url;
  private final long knownIntents;

  LoginDesk(EmbeddedGatewayOptions options, Sessions sessions, Supplier<String> url) {
    this.options = options;
    this.sessions = sessions;
    this.url = url;
    this.knownIntents = knownIntents(options);
  }

  /** An overlay's own intents are known by the events that they open. */
  private static long knownIntents(EmbeddedGatewayOptions options) {
    long known = 0;
    for (Intent intent : Intent.values()) {
      known |= intent.mask();
    }
    for (EventType<?> event : options.protocol().eventTypes()) {
      known |= event.intents();
    }
    return known;
  }

  void identify(ClientConnection connection, IdentifyCommand identify) {
    if (!mayLogin(connection, identify.token())) {
      return;
    }
    if (!isPossible(identify.shard())) {
      CommandHandler.refuse(connection, CloseCode.INVALID_SHARD);
    } else if ((identify.intents().bits() & ~knownIntents) != 0) {
      CommandHandler.refuse(connection, CloseCode.INVALID_INTENTS);
    } else if (!isRefusedByScript(connection) && connection.behaviour().answerIdentify()) {
      if (Boolean.TRUE.equals(identify.compress())) {
        connection.compressPayloads();
      }
      sessions.start(
          connection,
          identify.token(),
          session -> options.ready().apply(ready(session.id(), identify)));
    }
  }

  void resume(ClientConnection connection, ResumeCommand resume) {
    if (!mayLogin(connection, resume.token()) || isRefusedByScript(connection)) {
      return;
    }
    @Nullable ServerSession session = sessions.find(resume.sessionId());
    if (session == null || !session.belongsTo(resume.token())) {
      connection.invalidateSession(false);
    } else if (!session.hasReached(resume.seq())) {
      CommandHandler.refuse(connection, CloseCode.INVALID_SEQ);
    } else if (!session.canReplayAfter(resume.seq())) {
      connection.invalidateSession(false);
    } else if (connection.behaviour().answerResume()) {
      session.resume(connection, resume.seq(), options.resumed());
    }
  }

  private boolean mayLogin(ClientConnection connection, String token) {
    @Nullable Integer scripted = connection.behaviour().closeAtLogin();
    if (connection.session() != null) {
      CommandHandler.refuse(connection, CloseCode.ALREADY_AUTHENTICATED);
    } else if (!options.accepts(token)) {
      CommandHandler.refuse(connection, CloseCode.AUTHENTICATION_FAILED);
    } else if (scripted != null) {
      connection.close(scripted, "");
    } else {
      return true;
    }
    return false;
  }

  private static boolean isRefusedByScript(ClientConnection connection) {
    @Nullable Boolean resumable = connection.behaviour().refuseSessions();
    if (resumable != null) {
      connection.invalidateSession(resumable);
    }
    return resumable != null;
  }

  private static boolean isPossible(@Nullable IntegerIntegerTuple shard) {
    return shard == null || (0 <= shard.first() && shard.first() < shard.second());
  }

  /** With the keys that the real gateway sends to a bot: there are clients that need them all. */
  private BotReady ready(String sessionId, IdentifyCommand identify) {
    return BotReady.builder()
        .v(options.protocol().version())
        .user(BotIdentity.user())
        .guilds(List.of())
        .sessionId(sessionId)
        .resumeGatewayUrl(url.get() + "resume")
        .shard(identify.shard())
        .application(BotIdentity.application())
        .trace(EmbeddedGateway.TRACE)
        .sessionType("normal")
        .privateChannels(List.of())
        .relationships(List.of())
        .gameRelationships(List.of())
        .presences(List.of())
        .guildJoinRequests(List.of())
        .geoOrderedRtcRegions(List.of())
        .build();
  }
}
