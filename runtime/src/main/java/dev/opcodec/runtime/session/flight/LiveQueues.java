package dev.opcodec.runtime.session.flight;

import java.util.LinkedHashMap;
import java.util.Map;
import jdk.jfr.FlightRecorder;

/**
 * The queues of the sessions of this JVM that are under way, which a recording asks for in turn.
 */
final class LiveQueues {
  static final LiveQueues ALL = new LiveQueues();

  private static final Runnable HOOK = ALL::record;

  private final Map<QueueDepth, String> shards = new LinkedHashMap<>();

  private LiveQueues() {}

  /** One hook for all of them, and none where there is no session. */
  synchronized void add(String shard, QueueDepth queue) {
    if (shards.isEmpty()) {
      FlightRecorder.addPeriodicEvent(QueueEvent.class, HOOK);
    }
    shards.put(queue, shard);
  }

  synchronized void remove(QueueDepth queue) {
    if (shards.remove(queue) != null && shards.isEmpty()) {
      FlightRecorder.removePeriodicEvent(HOOK);
    }
  }

  synchronized int size() {
    return shards.size();
  }

  private void record() {
    Map<QueueDepth, String> now;
    synchronized (this) {
      now = new LinkedHashMap<>(shards);
    }
    now.forEach(
        (queue, shard) -> {
          QueueEvent event = new QueueEvent();
          event.shard = shard;
          event.frames = queue.frames();
          event.bytes = queue.bytes();
          event.commit();
        });
  }
}
