package dev.opcodec.runtime.testkit;

import dev.opcodec.runtime.protocol.Event;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A session as the server keeps it: it numbers dispatches and replays those a client missed. All
 * sessions of a gateway share the lock of their {@link Sessions}.
 */
final class ServerSession {
  private final Sessions owner;
  private final String id;
  private final String token;
  private final int replayWindow;
  private final Deque<Numbered> sent = new ArrayDeque<>();

  /** Not under the lock: connections detach while the server holds locks of its own. */
  private final AtomicReference<@Nullable ClientConnection> connection = new AtomicReference<>();

  private long sequence;
  private boolean resumable = true;

  /** Asked for by IDENTIFY, which is the only one to ask: a resumed session has it too (ZP-1). */
  private boolean compressesPayloads;

  ServerSession(Sessions owner, String id, String token, int replayWindow) {
    this.owner = owner;
    this.id = id;
    this.token = token;
    this.replayWindow = replayWindow;
  }

  String id() {
    return id;
  }

  boolean belongsTo(String presentedToken) {
    return token.equals(presentedToken);
  }

  /** Whether the session has ever sent an event of this number. */
  boolean hasReached(long number) {
    synchronized (owner) {
      return 0 <= number && number <= sequence;
    }
  }

  /** Whether everything after this number can still be sent again. */
  boolean canReplayAfter(long lastSeen) {
    synchronized (owner) {
      long oldest = sent.isEmpty() ? sequence + 1 : sent.getFirst().sequence();
      return resumable && lastSeen >= oldest - 1;
    }
  }

  /** Sends the event now, or keeps it for the replay while no connection is attached. */
  void dispatch(Event event) {
    synchronized (owner) {
      // Counted only once it is encoded: a class that cannot be leaves no gap.
      byte[] frame = owner.encode(sequence + 1, event);
      sequence++;
      sent.addLast(new Numbered(sequence, frame));
      if (sent.size() > replayWindow) {
        sent.removeFirst();
      }
      @Nullable ClientConnection current = connection.get();
      if (current != null) {
        current.send(frame);
      }
    }
  }

  /** Puts the session on its first connection. */
  void start(ClientConnection first, Event ready) {
    synchronized (owner) {
      compressesPayloads = first.compressesPayloads();
      attach(first);
      dispatch(ready);
    }
  }

  /** Moves the session to a connection: what was missed, in order, then the closing event. */
  void resume(ClientConnection next, long lastSeen, Event resumed) {
    synchronized (owner) {
      if (compressesPayloads) {
        next.compressPayloads();
      }
      attach(next);
      for (Numbered frame : sent) {
        if (frame.sequence() > lastSeen) {
          next.send(frame.bytes());
        }
      }
      dispatch(resumed);
    }
  }

  private void attach(ClientConnection next) {
    @Nullable ClientConnection previous = connection.getAndSet(next);
    if (previous != null) {
      previous.leave(this);
    }
    next.join(this);
  }

  /** Takes the session off a connection, unless it has moved to another. */
  void detach(ClientConnection old) {
    connection.compareAndSet(old, null);
  }

  /** Lets it go on where it is connected, and never be resumed. */
  void expire() {
    synchronized (owner) {
      resumable = false;
    }
  }

  /** True if nobody has it and nobody can get it again. */
  boolean isOver() {
    synchronized (owner) {
      return !resumable && connection.get() == null;
    }
  }

  private record Numbered(long sequence, byte[] bytes) {}
}
