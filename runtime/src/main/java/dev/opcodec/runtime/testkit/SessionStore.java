package dev.opcodec.runtime.testkit;

import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.protocol.Event;
import dev.opcodec.runtime.protocol.Protocol;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sessions that clients may come back to. */
final class SessionStore {
  private final Map<String, ServerSession> sessions = new LinkedHashMap<>();
  private final int replayWindow;
  private int created;

  SessionStore(int replayWindow) {
    this.replayWindow = replayWindow;
  }

  synchronized ServerSession create(String token) {
    String id = String.format(Locale.ROOT, "%032x", ++created);
    ServerSession session = new ServerSession(id, token, GatewayProtocol.PROTOCOL, replayWindow);
    sessions.put(id, session);
    return session;
  }

  synchronized @Nullable ServerSession find(String id) {
    return sessions.get(id);
  }

  synchronized void remove(ServerSession session) {
    sessions.remove(session.id());
  }

  synchronized void removeAll() {
    sessions.clear();
  }

  synchronized int created() {
    return created;
  }

  void dispatch(Protocol encoding, Event event) {
    List<ServerSession> all;
    synchronized (this) {
      all = List.copyOf(sessions.values());
    }
    all.forEach(session -> session.dispatch(encoding, event));
  }
}
