package dev.opcodec.runtime.session.flight;

import dev.opcodec.runtime.session.machine.LifecycleEvent;
import org.jspecify.annotations.Nullable;

/**
 * Tells the Flight Recorder what one session does. To be called at the moment when it happens, by
 * one thread at a time.
 */
public final class FlightRecord {
  private final String shard;
  private @Nullable QueueDepth queue;
  private @Nullable ConnectEvent connecting;
  private @Nullable IdentifyEvent identifying;
  private @Nullable ResumeEvent resuming;
  private @Nullable HeartbeatEvent beating;

  /**
   * @param shard as 0/1, by which the events of sessions are told apart
   */
  public FlightRecord(String shard) {
    this.shard = shard;
  }

  /** What waits for the session's handlers; recorded from its first connection to its end. */
  public void watch(QueueDepth depth) {
    queue = depth;
  }

  /**
   * A frame has come.
   *
   * @return measures how long it waits; null if no recording wants to know
   */
  public @Nullable DeliveryRecord deliveryBegun() {
    return DeliveryRecord.begun(shard);
  }

  /** Begins, ends or makes the event that this is a part of. */
  public void lifecycle(LifecycleEvent event) {
    if (event instanceof LifecycleEvent.Connecting connect) {
      begun();
      connecting = begun(new ConnectEvent(), connect.connection());
      connecting.url = connect.url();
    } else if (event instanceof LifecycleEvent.HelloReceived) {
      connected(true);
    } else if (event instanceof LifecycleEvent.Identifying identify) {
      identifying = begun(new IdentifyEvent(), identify.connection());
    } else if (event instanceof LifecycleEvent.Established) {
      identified(true);
    } else if (event instanceof LifecycleEvent.Resuming resume) {
      resuming = begun(new ResumeEvent(), resume.connection());
      resuming.sequence = resume.sequence();
    } else if (event instanceof LifecycleEvent.Resumed resumed) {
      resumed(true, resumed.replayed());
    } else if (event instanceof LifecycleEvent.HeartbeatSent beat) {
      beating = begun(new HeartbeatEvent(), beat.connection());
      beating.requested = beat.requested();
    } else if (event instanceof LifecycleEvent.HeartbeatAcknowledged acknowledged) {
      acknowledged(true, acknowledged.latencyMillis());
    } else if (event instanceof LifecycleEvent.SequenceGap gap) {
      missed(gap);
    } else if (event instanceof LifecycleEvent.SessionLost lost) {
      sessionLost(lost);
    } else if (event instanceof LifecycleEvent.Disconnected loss) {
      abandoned();
      disconnected(loss);
    } else if (event instanceof LifecycleEvent.Stopped stopped) {
      abandoned();
      over(stopped);
      ended();
    }
  }

  private void begun() {
    if (queue != null) {
      LiveQueues.ALL.add(shard, queue);
    }
  }

  private void ended() {
    if (queue != null) {
      LiveQueues.ALL.remove(queue);
    }
  }

  private <E extends SessionEvent> E begun(E event, long connection) {
    event.shard = shard;
    event.connection = connection;
    event.begin();
    return event;
  }

  private void connected(boolean succeeded) {
    if (connecting != null) {
      connecting.succeeded = succeeded;
      connecting.commit();
      connecting = null;
    }
  }

  private void identified(boolean succeeded) {
    if (identifying != null) {
      identifying.succeeded = succeeded;
      identifying.commit();
      identifying = null;
    }
  }

  private void resumed(boolean succeeded, long replayed) {
    if (resuming != null) {
      resuming.succeeded = succeeded;
      resuming.replayed = replayed;
      resuming.commit();
      resuming = null;
    }
  }

  private void acknowledged(boolean came, long latency) {
    if (beating != null) {
      beating.acknowledged = came;
      beating.latency = latency;
      beating.commit();
      beating = null;
    }
  }

  private void missed(LifecycleEvent.SequenceGap gap) {
    SequenceGapEvent event = begun(new SequenceGapEvent(), gap.connection());
    event.after = gap.after();
    event.next = gap.next();
    event.commit();
  }

  private void sessionLost(LifecycleEvent.SessionLost lost) {
    SessionLostEvent event = begun(new SessionLostEvent(), lost.connection());
    event.after = lost.after();
    event.commit();
  }

  /** What was begun on a connection ends with it. */
  private void abandoned() {
    connected(false);
    identified(false);
    resumed(false, 0);
    acknowledged(false, 0);
  }

  private void disconnected(LifecycleEvent.Disconnected loss) {
    CloseEvent event = begun(new CloseEvent(), loss.connection());
    event.loss = loss.loss().name();
    event.closeCode = loss.closeCode() == null ? 0 : loss.closeCode();
    event.reason = loss.reason();
    event.resuming = loss.resuming();
    event.retryIn = loss.retryInMillis();
    event.commit();
  }

  private void over(LifecycleEvent.Stopped stopped) {
    CloseEvent event = begun(new CloseEvent(), 0);
    event.loss = stopped.reason().cause().name();
    event.closeCode = stopped.reason().closeCode() == null ? 0 : stopped.reason().closeCode();
    event.reason = stopped.reason().closeReason();
    event.over = true;
    event.commit();
  }
}
