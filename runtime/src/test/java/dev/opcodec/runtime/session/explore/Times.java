package dev.opcodec.runtime.session.explore;

import java.util.Arrays;

/** When something happened, as far back as a window reaches; both of its ends are inside. */
final class Times {
  static final Times NONE = new Times(new long[0]);

  private final long[] times;

  private Times(long[] times) {
    this.times = times;
  }

  Times plus(long now, long window) {
    int from = firstInside(now, window);
    long[] kept = Arrays.copyOfRange(times, from, times.length + 1);
    kept[kept.length - 1] = now;
    return new Times(kept);
  }

  int count(long now, long window) {
    return times.length - firstInside(now, window);
  }

  void write(Key key, long now, long window) {
    key.accept(count(now, window));
    for (int i = firstInside(now, window); i < times.length; i++) {
      key.accept(now - times[i]);
    }
  }

  private int firstInside(long now, long window) {
    int first = 0;
    while (first < times.length && now - times[first] > window) {
      first++;
    }
    return first;
  }
}
