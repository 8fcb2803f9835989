package dev.opcodec.runtime.micrometer;

import dev.opcodec.runtime.codec.JsonDecodeException;
import dev.opcodec.runtime.protocol.RawFrame;
import dev.opcodec.runtime.session.SessionListener;
import dev.opcodec.runtime.session.machine.LifecycleEvent;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Feeds a registry of meters with what one session does.
 *
 * <pre>{@code
 * GatewaySession.builder(GatewayProtocol.PROTOCOL)
 *     .listener(new SessionMeters(registry, Tags.of("shard", "0")))
 * }</pre>
 *
 * <table>
 * <caption>The meters</caption>
 * <tr><th>name</th><th>what</th><th>its own tags</th></tr>
 * <tr><td>{@code opcodec.session.established}</td><td>gauge: 1 between READY or RESUMED and the
 * loss of the connection, else 0</td><td></td></tr>
 * <tr><td>{@code opcodec.session.connects}</td><td>counter of connections begun</td><td></td></tr>
 * <tr><td>{@code opcodec.session.identifies}</td><td>counter of IDENTIFY, of which a bot has 1,000
 * a day (ID-7)</td><td></td></tr>
 * <tr><td>{@code opcodec.session.resumes}</td><td>counter of RESUMED</td><td></td></tr>
 * <tr><td>{@code opcodec.session.losses}</td><td>counter of lost connections</td><td>{@code why},
 * and {@code code}: the gateway's close code or "none"</td></tr>
 * <tr><td>{@code opcodec.session.lost}</td><td>counter of sessions that could not be resumed</td>
 * <td></td></tr>
 * <tr><td>{@code opcodec.session.heartbeat}</td><td>timer from a heartbeat to its ACK</td>
 * <td></td></tr>
 * <tr><td>{@code opcodec.session.dispatches.lost}</td><td>counter of dispatches whose numbers were
 * skipped</td><td></td></tr>
 * <tr><td>{@code opcodec.session.dispatches.repeated}</td><td>counter of dispatches that came
 * twice and were delivered once</td><td></td></tr>
 * <tr><td>{@code opcodec.session.dispatches.dropped}</td><td>counter of dispatches that were dropped
 * because a handler or subscriber is too slow</td><td></td></tr>
 * <tr><td>{@code opcodec.session.dispatch.lag}</td><td>timer from when a frame had come to when its
 * first handler was called</td><td></td></tr>
 * <tr><td>{@code opcodec.session.queue.frames}</td><td>gauge: frames that waited for the handlers
 * when these were last done with one</td><td></td></tr>
 * <tr><td>{@code opcodec.session.queue.bytes}</td><td>gauge: bytes of JSON of those</td><td></td>
 * </tr>
 * <tr><td>{@code opcodec.session.notices.missed}</td><td>counter of what listeners were not told
 * because one of them is too slow</td><td></td></tr>
 * <tr><td>{@code opcodec.session.undecodable}</td><td>counter of frames that are not what their
 * type says</td><td>{@code event}: its name, or "none"</td></tr>
 * <tr><td>{@code opcodec.session.handler.failures}</td><td>counter of what handlers threw</td>
 * <td>{@code on}: the simple name of what the handler was given</td></tr>
 * </table>
 */
public final class SessionMeters implements SessionListener {
  private static final String PREFIX = "opcodec.session.";

  private final MeterRegistry registry;
  private final Iterable<Tag> tags;
  private final AtomicInteger established = new AtomicInteger();
  private final AtomicInteger queuedFrames = new AtomicInteger();
  private final AtomicLong queuedBytes = new AtomicLong();
  private final Timer heartbeat;
  private final Timer lag;

  /**
   * Meters of one session.
   *
   * @param tags tell sessions of one registry apart; two sessions need different ones
   */
  @SuppressWarnings("exports") // whoever makes one requires micrometer.core
  public SessionMeters(MeterRegistry registry, Iterable<Tag> tags) {
    this.registry = registry;
    this.tags = Tags.of(tags);
    heartbeat = registry.timer(PREFIX + "heartbeat", this.tags);
    lag = registry.timer(PREFIX + "dispatch.lag", this.tags);
    registry.gauge(PREFIX + "established", this.tags, established);
    registry.gauge(PREFIX + "queue.frames", this.tags, queuedFrames);
    registry.gauge(PREFIX + "queue.bytes", this.tags, queuedBytes);
  }

  @Override
  public void lifecycle(LifecycleEvent event) {
    if (event instanceof LifecycleEvent.Connecting) {
      count("connects");
    } else if (event instanceof LifecycleEvent.Identifying) {
      count("identifies");
    } else if (event instanceof LifecycleEvent.Established) {
      established.set(1);
    } else if (event instanceof LifecycleEvent.Resumed) {
      count("resumes");
      established.set(1);
    } else if (event instanceof LifecycleEvent.HeartbeatAcknowledged acknowledged) {
      heartbeat.record(Duration.ofMillis(acknowledged.latencyMillis()));
    } else if (event instanceof LifecycleEvent.SequenceGap gap) {
      registry.counter(PREFIX + "dispatches.lost", tags).increment(gap.next() - gap.after() - 1);
    } else if (event instanceof LifecycleEvent.SessionLost) {
      count("lost");
    } else if (event instanceof LifecycleEvent.DuplicateDropped) {
      count("dispatches.repeated");
    } else if (event instanceof LifecycleEvent.Disconnected loss) {
      established.set(0);
      String code = loss.closeCode() == null ? "none" : String.valueOf(loss.closeCode());
      count("losses", "why", loss.loss().name().toLowerCase(Locale.ROOT), "code", code);
    } else if (event instanceof LifecycleEvent.Stopped) {
      established.set(0);
    }
  }

  @Override
  public void handlerFailed(Object value, Throwable error) {
    count("handler.failures", "on", value.getClass().getSimpleName());
  }

  @Override
  public void dropped(long frames) {
    registry.counter(PREFIX + "dispatches.dropped", tags).increment(frames);
  }

  @Override
  public void missed(long calls) {
    registry.counter(PREFIX + "notices.missed", tags).increment(calls);
  }

  @Override
  public boolean watchesDelivery() {
    return true;
  }

  @Override
  public void delivered(@Nullable String event, long lagNanos, int frames, long bytes) {
    lag.record(lagNanos, TimeUnit.NANOSECONDS);
    queuedFrames.set(frames);
    queuedBytes.set(bytes);
  }

  @Override
  public void undecodable(RawFrame frame, JsonDecodeException error) {
    count("undecodable", "event", frame.event() == null ? "none" : frame.event());
  }

  private void count(String name, String... own) {
    registry.counter(PREFIX + name, Tags.concat(tags, own)).increment();
  }
}
