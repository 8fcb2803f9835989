package dev.opcodec.runtime.testkit;

import org.jspecify.annotations.Nullable;

/**
 * How the gateway treats one connection; {@link #NORMAL} is what the protocol promises.
 *
 * @param upgrade whether the WebSocket upgrade is accepted; refused ones get HTTP 503
 * @param hello whether HELLO is sent
 * @param acknowledge whether heartbeats are acknowledged
 * @param answerIdentify whether a valid IDENTIFY is answered by READY
 * @param answerResume whether a valid RESUME is answered by the replay and RESUMED
 * @param refuseSessions answers every IDENTIFY and RESUME with INVALID_SESSION and this {@code d};
 *     null for no such refusal
 * @param closeAfterHello the code with which the connection is closed right after HELLO, or null
 */
public record Behaviour(
    boolean upgrade,
    boolean hello,
    boolean acknowledge,
    boolean answerIdentify,
    boolean answerResume,
    @Nullable Boolean refuseSessions,
    @Nullable Integer closeAfterHello) {

  /** Everything as the protocol promises. */
  public static final Behaviour NORMAL = new Behaviour(true, true, true, true, true, null, null);

  /** The upgrade is refused with HTTP 503. */
  public Behaviour refusingUpgrade() {
    return new Behaviour(
        false, hello, acknowledge, answerIdentify, answerResume, refuseSessions, closeAfterHello);
  }

  /** The connection opens and HELLO never comes. */
  public Behaviour withoutHello() {
    return new Behaviour(
        upgrade, false, acknowledge, answerIdentify, answerResume, refuseSessions, closeAfterHello);
  }

  /** Heartbeats are never acknowledged. */
  public Behaviour withoutAcknowledgements() {
    return new Behaviour(
        upgrade, hello, false, answerIdentify, answerResume, refuseSessions, closeAfterHello);
  }

  /** IDENTIFY is never answered. */
  public Behaviour withoutReady() {
    return new Behaviour(
        upgrade, hello, acknowledge, false, answerResume, refuseSessions, closeAfterHello);
  }

  /** RESUME is never answered. */
  public Behaviour withoutResumed() {
    return new Behaviour(
        upgrade, hello, acknowledge, answerIdentify, false, refuseSessions, closeAfterHello);
  }

  /** IDENTIFY and RESUME are answered by INVALID_SESSION. */
  public Behaviour refusingSessions(boolean resumable) {
    return new Behaviour(
        upgrade, hello, acknowledge, answerIdentify, answerResume, resumable, closeAfterHello);
  }

  /** The connection is closed right after HELLO. */
  public Behaviour closingAfterHello(int code) {
    return new Behaviour(
        upgrade, hello, acknowledge, answerIdentify, answerResume, refuseSessions, code);
  }
}
