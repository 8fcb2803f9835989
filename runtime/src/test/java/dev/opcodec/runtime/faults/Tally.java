package dev.opcodec.runtime.faults;

import dev.opcodec.runtime.codec.RawJson;
import dev.opcodec.runtime.protocol.RawFrame;
import dev.opcodec.runtime.session.SessionListener;
import dev.opcodec.runtime.session.machine.LifecycleEvent;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Counts numbered events as they are delivered: each once and in order, and none missing, but
 * between the last of a session that was lost and the first of the next.
 */
final class Tally implements SessionListener {
  private static final int MOST_COMPLAINTS = 10;
  private static final int KEPT = 12;

  private final List<String> complaints = new ArrayList<>();
  private final Deque<LifecycleEvent> lately = new ArrayDeque<>();
  private long last;
  private boolean begins = true;
  private int lost;

  synchronized void frame(RawFrame frame) {
    if ("READY".equals(frame.event())) {
      begins = true;
    } else if (NumberedEvents.NAME.equals(frame.event())) {
      event(frame.d());
    }
  }

  private void event(RawJson d) {
    long number = NumberedEvents.number(d);
    boolean next = number == last + 1 || (begins && number > last);
    begins = false;
    if (!next && complaints.size() < MOST_COMPLAINTS) {
      String came = number < 0 ? "an altered one" : Long.toString(number);
      complaints.add("after " + last + " came " + came + "; before that " + lately);
    }
    last = Math.max(last, number);
    notifyAll();
  }

  /** Keeps the latest, to tell what led to a complaint. */
  @Override
  public synchronized void lifecycle(LifecycleEvent event) {
    if (event instanceof LifecycleEvent.SessionLost) {
      lost++;
    }
    lately.addLast(event);
    if (lately.size() > KEPT) {
      lately.removeFirst();
    }
  }

  synchronized long last() {
    return last;
  }

  /** Whether so many may yet come; a session that has just begun is not sent what it missed. */
  synchronized boolean isBehind(long sent, int events) {
    return !begins && sent - last >= events;
  }

  /** Sessions that could not be resumed. */
  synchronized int lost() {
    return lost;
  }

  /** What was not in order, was missing, came twice or was altered. */
  synchronized List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Whether the event of this number comes in time. */
  synchronized boolean reaches(long number, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    long left = patience.toNanos();
    while (last < number && left > 0) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
      left = end - System.nanoTime();
    }
    return last >= number;
  }
}
