package dev.opcodec.runtime.testkit;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How the gateway treats one connection; {@link #NORMAL} is what the protocol promises. Immutable;
 * each method gives a changed copy, so that faults can be put together.
 */
public final class Behaviour {
  /** Everything as the protocol promises. */
  public static final Behaviour NORMAL = new Behaviour();

  // Not final only for the copies: nothing changes once with() has returned.
  private boolean upgrade = true;
  private boolean hello = true;
  private boolean acknowledge = true;
  private boolean answerIdentify = true;
  private boolean answerResume = true;
  private @Nullable Boolean refuseSessions;
  private @Nullable Integer closeAfterHello;
  private @Nullable Integer closeAtLogin;

  private Duration delay = Duration.ZERO;

  private Behaviour() {}

  private Behaviour with(Consumer<Behaviour> change) {
    Behaviour copy = new Behaviour();
    copy.upgrade = upgrade;
    copy.hello = hello;
    copy.acknowledge = acknowledge;
    copy.answerIdentify = answerIdentify;
    copy.answerResume = answerResume;
    copy.refuseSessions = refuseSessions;
    copy.closeAfterHello = closeAfterHello;
    copy.closeAtLogin = closeAtLogin;
    copy.delay = delay;
    change.accept(copy);
    return copy;
  }

  /** The upgrade is refused with HTTP 503. */
  public Behaviour refusingUpgrade() {
    return with(copy -> copy.upgrade = false);
  }

  /** The connection opens and HELLO never comes. */
  public Behaviour withoutHello() {
    return with(copy -> copy.hello = false);
  }

  /** Heartbeats are never acknowledged; everything else goes on (HB-7). */
  public Behaviour withoutAcknowledgements() {
    return with(copy -> copy.acknowledge = false);
  }

  /** IDENTIFY is never answered. */
  public Behaviour withoutReady() {
    return with(copy -> copy.answerIdentify = false);
  }

  /** RESUME is never answered. */
  public Behaviour withoutResumed() {
    return with(copy -> copy.answerResume = false);
  }

  /** Every IDENTIFY and RESUME is answered by INVALID_SESSION with this {@code d} (INV-1). */
  public Behaviour refusingSessions(boolean resumable) {
    return with(copy -> copy.refuseSessions = resumable);
  }

  /**
   * The connection is closed right after HELLO.
   *
   * @throws IllegalArgumentException if no close frame can have this code
   */
  public Behaviour closingAfterHello(int code) {
    CloseFrames.check(code, "");
    return with(copy -> copy.closeAfterHello = code);
  }

  /**
   * IDENTIFY and RESUME are answered by a close, as for 4014 and other reasons of which this
   * gateway knows nothing.
   *
   * @throws IllegalArgumentException if no close frame can have this code
   */
  public Behaviour closingAtLogin(int code) {
    CloseFrames.check(code, "");
    return with(copy -> copy.closeAtLogin = code);
  }

  /**
   * Each frame leaves so much later than it would, in the same order; a close, a drop or silence
   * comes at once and takes those that have not left with it.
   *
   * @throws IllegalArgumentException if the delay is negative
   */
  public Behaviour delayingFrames(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("a delay is not negative");
    }
    return with(copy -> copy.delay = by);
  }

  Duration delay() {
    return delay;
  }

  boolean upgrade() {
    return upgrade;
  }

  boolean hello() {
    return hello;
  }

  boolean acknowledge() {
    return acknowledge;
  }

  boolean answerIdentify() {
    return answerIdentify;
  }

  boolean answerResume() {
    return answerResume;
  }

  @Nullable Boolean refuseSessions() {
    return refuseSessions;
  }

  @Nullable Integer closeAfterHello() {
    return closeAfterHello;
  }

  @Nullable Integer closeAtLogin() {
    return closeAtLogin;
  }
}
