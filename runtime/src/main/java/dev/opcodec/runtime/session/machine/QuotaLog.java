package dev.opcodec.runtime.session.machine;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When the commands left that have quotas; holds no more than the longest windows do. */
final class QuotaLog {
  static final QuotaLog EMPTY = new QuotaLog(Map.of());

  private final Map<QuotaKey, SendWindow> sent;

  private QuotaLog(Map<QuotaKey, SendWindow> sent) {
    this.sent = sent;
  }

  /** Milliseconds until every one of these has room; 0 if that is so. */
  long waitFor(List<QuotaKey> keys, SendLimits limits, long now) {
    long wait = 0;
    for (QuotaKey key : keys) {
      Quota quota = limits.quotas().get(key.quota());
      SendWindow window = sent.get(key);
      if (quota != null && window != null) {
        wait = Math.max(wait, window.waitFor(quota.commands(), now, quota.window()));
      }
    }
    return wait;
  }

  QuotaLog sent(List<QuotaKey> keys, SendLimits limits, long now) {
    if (keys.isEmpty()) {
      return this;
    }
    Map<QuotaKey, SendWindow> kept = new HashMap<>(sent);
    kept.entrySet().removeIf(entry -> isOver(entry.getKey(), entry.getValue(), limits, now));
    for (QuotaKey key : keys) {
      Quota quota = limits.quotas().get(key.quota());
      if (quota != null) {
        kept.put(key, kept.getOrDefault(key, SendWindow.EMPTY).sent(now, quota.window()));
      }
    }
    return new QuotaLog(kept);
  }

  /** What was sent, by what it counts against; unmodifiable. */
  Map<QuotaKey, SendWindow> windows() {
    return Collections.unmodifiableMap(sent);
  }

  private static boolean isOver(QuotaKey key, SendWindow window, SendLimits limits, long now) {
    Quota quota = limits.quotas().get(key.quota());
    return quota == null || window.used(now, quota.window()) == 0;
  }
}
