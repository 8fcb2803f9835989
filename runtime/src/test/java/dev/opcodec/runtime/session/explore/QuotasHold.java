package dev.opcodec.runtime.session.explore;

import dev.opcodec.runtime.session.machine.Effect;
import dev.opcodec.runtime.session.machine.Input;
import dev.opcodec.runtime.session.machine.QuotaKey;
import dev.opcodec.runtime.session.machine.SendLimits;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * SEND-5, SEND-6, scenario 45: at most 5 presence updates in any 20 s, and one request for all
 * members of a guild in any 30 s; commands of one quota leave in order. A command that the gateway
 * itself gave a time for is excused.
 */
record QuotasHold(
    Map<Long, List<QuotaKey>> commands, Map<QuotaKey, Times> sent, Map<QuotaKey, Long> last)
    implements Invariant {
  static final QuotasHold NONE = new QuotasHold(Map.of(), Map.of(), Map.of());

  private static final long PRESENCE_WINDOW = 20_000;
  private static final long MEMBERS_WINDOW = 30_000;

  @Override
  public Invariant after(Moment moment, Report report) {
    Map<Long, List<QuotaKey>> open = commands;
    if (moment.input() instanceof Input.SendRequested request && !request.excused()) {
      open = new HashMap<>(open);
      open.put(request.command(), request.quotas());
    }
    Map<QuotaKey, Times> times = sent;
    Map<QuotaKey, Long> order = last;
    for (Effect effect : moment.effects()) {
      if (effect instanceof Effect.RefuseCommand refuse && open.containsKey(refuse.command())) {
        open = new HashMap<>(open);
        open.remove(refuse.command());
      } else if (effect instanceof Effect.SendCommand send && open.containsKey(send.command())) {
        open = new HashMap<>(open);
        times = new HashMap<>(times);
        order = new HashMap<>(order);
        for (QuotaKey key : open.remove(send.command())) {
          Times all = times.getOrDefault(key, Times.NONE).plus(moment.now(), window(key));
          times.put(key, all);
          int count = all.count(moment.now(), window(key));
          report.require(count <= most(key), () -> count + " of " + key + " in a window");
          Long before = order.put(key, send.command());
          report.require(
              before == null || before < send.command(), () -> "out of order in the quota " + key);
        }
      }
    }
    return open == commands && times == sent ? this : new QuotasHold(open, times, order);
  }

  private static boolean isPresence(QuotaKey key) {
    return key.quota().equals(SendLimits.PRESENCE_UPDATES);
  }

  private static long window(QuotaKey key) {
    return isPresence(key) ? PRESENCE_WINDOW : MEMBERS_WINDOW;
  }

  private static int most(QuotaKey key) {
    return isPresence(key) ? 5 : 1;
  }

  @Override
  public void write(Key key, World world) {
    Map<String, Times> sorted = new TreeMap<>();
    sent.forEach((quota, times) -> sorted.put(quota.toString(), times));
    sorted.forEach(
        (quota, times) -> {
          key.accept(quota.hashCode());
          boolean presence = quota.contains(SendLimits.PRESENCE_UPDATES);
          times.write(key, world.now(), presence ? PRESENCE_WINDOW : MEMBERS_WINDOW);
        });
  }
}
