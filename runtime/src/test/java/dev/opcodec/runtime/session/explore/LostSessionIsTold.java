package dev.opcodec.runtime.session.explore;

import dev.opcodec.runtime.session.machine.Effect;
import dev.opcodec.runtime.session.machine.LifecycleEvent;
import dev.opcodec.runtime.session.machine.Phase;
import dev.opcodec.runtime.session.machine.ResumePoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * RES-7: whoever watches is told that a session is gone, and how far it had come, once and not
 * otherwise.
 */
final class LostSessionIsTold implements Invariant {
  @Override
  public Invariant after(Moment moment, Report report) {
    List<Long> told =
        moment.effects().stream()
            .filter(Effect.Notify.class::isInstance)
            .map(it -> ((Effect.Notify) it).event())
            .filter(LifecycleEvent.SessionLost.class::isInstance)
            .map(it -> ((LifecycleEvent.SessionLost) it).after())
            .toList();
    List<Long> lost = lost(moment);
    report.require(told.equals(lost), () -> "lost after " + lost + ", told " + told);
    return this;
  }

  /** A session that ends by itself is told of as stopped. */
  private static List<Long> lost(Moment moment) {
    @Nullable ResumePoint before = moment.from().resumePoint();
    @Nullable ResumePoint after = moment.to().resumePoint();
    boolean kept =
        before == null
            || moment.to().phase() == Phase.STOPPED
            || (after != null && after.sessionId().equals(before.sessionId()));
    return kept ? List.of() : List.of(before.sequence());
  }

  @Override
  public void write(Key key, World world) {}
}
