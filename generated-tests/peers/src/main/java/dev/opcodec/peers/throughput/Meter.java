package dev.opcodec.peers.throughput;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.LongAdder;

/** Runs in the client's process; tells on standard output what it had used at each marker. */
final class Meter {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final LongAdder events = new LongAdder();

  /** An event has reached the user's code. */
  void event() {
    events.increment();
  }

  /** The last event may have been a marker; ends the process at the last one. */
  void text(String text) {
    for (Marker marker : Marker.values()) {
      if (marker.text().equals(text)) {
        System.out.printf(
            "%s %d %d %d%n", marker, System.nanoTime(), SYSTEM.getProcessCpuTime(), events.sum());
        System.out.flush();
        if (marker == Marker.END) {
          Runtime.getRuntime().halt(0);
        }
      }
    }
  }
}
