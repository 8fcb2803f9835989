package dev.opcodec.runtime.testkit;

import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.gateway.ReadyEvent;
import dev.opcodec.runtime.gateway.ResumedEvent;
import dev.opcodec.runtime.protocol.Event;
import dev.opcodec.runtime.protocol.Protocol;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The sessions that clients may come back to. One lock, this object, guards them all: an event
 * comes either before a READY or a replay, or after it, and never in between.
 */
final class Sessions {
  private final Map<String, ServerSession> sessions = new LinkedHashMap<>();
  private final Protocol protocol;
  private final int replayWindow;
  private int started;

  Sessions(Protocol protocol, int replayWindow) {
    this.protocol = protocol;
    this.replayWindow = replayWindow;
  }

  /** Does something while no event can come in between. */
  synchronized <T extends @Nullable Object> T atomically(Supplier<T> action) {
    return action.get();
  }

  synchronized void start(
      ClientConnection connection, String token, Function<ServerSession, Event> ready) {
    String id = String.format(Locale.ROOT, "%032x", started + 1);
    ServerSession session = new ServerSession(this, id, token, replayWindow);
    session.start(connection, ready.apply(session));
    sessions.put(id, session);
    started++;
  }

  synchronized @Nullable ServerSession find(String id) {
    return sessions.get(id);
  }

  /** Those without a connection are gone, the others end with their connection. */
  synchronized void expireAll() {
    sessions.values().forEach(ServerSession::expire);
  }

  synchronized int started() {
    return started;
  }

  synchronized void dispatch(Event event) {
    // Encoded once in vain, so that a class out of place is refused without a session too.
    encode(0, event);
    sessions.values().removeIf(ServerSession::isOver);
    sessions.values().forEach(session -> session.dispatch(event));
  }

  byte[] encode(long sequence, Event event) {
    // The gateway's own two events go out as they are, though an overlay may have replaced them.
    boolean own = event instanceof ReadyEvent || event instanceof ResumedEvent;
    return (own ? GatewayProtocol.PROTOCOL : protocol).encodeDispatch(sequence, event);
  }
}
