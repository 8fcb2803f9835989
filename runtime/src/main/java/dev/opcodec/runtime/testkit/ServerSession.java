package dev.opcodec.runtime.testkit;

import dev.opcodec.runtime.protocol.Event;
import dev.opcodec.runtime.protocol.Protocol;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A session as the server keeps it: it numbers dispatches and replays those a client missed. */
final class ServerSession {
  private final String id;
  private final String token;
  private final Protocol protocol;
  private final int replayWindow;
  private final Deque<Numbered> sent = new ArrayDeque<>();
  private long sequence;
  private @Nullable ClientConnection connection;

  ServerSession(String id, String token, Protocol protocol, int replayWindow) {
    this.id = id;
    this.token = token;
    this.protocol = protocol;
    this.replayWindow = replayWindow;
  }

  String id() {
    return id;
  }

  boolean belongsTo(String presentedToken) {
    return token.equals(presentedToken);
  }

  synchronized long sequence() {
    return sequence;
  }

  /** Sends the event now, or keeps it for the replay while no connection is attached. */
  synchronized void dispatch(Protocol encoding, Event event) {
    send(encoding.encodeDispatch(++sequence, event));
  }

  /** Starts the session on a connection with the event that answers IDENTIFY. */
  synchronized void start(ClientConnection first, Event ready) {
    connection = first;
    dispatch(protocol, ready);
  }

  /** True if everything after this number can still be replayed. */
  synchronized boolean canReplayAfter(long lastSeen) {
    Numbered oldest = sent.peekFirst();
    return oldest == null ? lastSeen == sequence : lastSeen >= oldest.sequence() - 1;
  }

  /** Moves the session to a connection: what was missed, in order, then the closing event. */
  synchronized void resume(ClientConnection next, long lastSeen, Event resumed) {
    connection = next;
    for (Numbered frame : sent) {
      if (frame.sequence() > lastSeen) {
        next.send(frame.bytes());
      }
    }
    dispatch(protocol, resumed);
  }

  synchronized void detach(ClientConnection old) {
    if (connection == old) {
      connection = null;
    }
  }

  private void send(byte[] frame) {
    sent.addLast(new Numbered(sequence, frame));
    if (sent.size() > replayWindow) {
      sent.removeFirst();
    }
    if (connection != null) {
      connection.send(frame);
    }
  }

  private record Numbered(long sequence, byte[] bytes) {}
}
