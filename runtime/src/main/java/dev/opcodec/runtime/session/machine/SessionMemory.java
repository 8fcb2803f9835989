package dev.opcodec.runtime.session.machine;

import org.jspecify.annotations.Nullable;

/**
 * What is remembered of the gateway's session from one connection to the next.
 *
 * @param sessionId null if there is no session
 * @param resumeUrl from READY; empty if there is none
 * @param sequence the latest number received, null before any (SEQ-1)
 * @param resumeUrlDead a connection to {@code resumeUrl} came to nothing (scenario 17)
 * @param strikes how much the RESUMEs since the last success speak against the session
 */
record SessionMemory(
    @Nullable String sessionId,
    String resumeUrl,
    @Nullable Long sequence,
    boolean resumeUrlDead,
    int strikes) {
  static final SessionMemory NOTHING = new SessionMemory(null, "", null, false, 0);

  static SessionMemory of(ResumePoint point) {
    return new SessionMemory(point.sessionId(), point.resumeUrl(), point.sequence(), false, 0);
  }

  /** What a RESUME would say, or null if none is legal: no session, or no sequence (RES-2). */
  @Nullable ResumePoint resumePoint() {
    return sessionId == null || sequence == null
        ? null
        : new ResumePoint(sessionId, resumeUrl, sequence);
  }

  /** A null keeps the last number (scenario 12), and so does one that is not later. */
  SessionMemory received(@Nullable Long number) {
    return number == null || (sequence != null && number <= sequence)
        ? this
        : new SessionMemory(sessionId, resumeUrl, number, resumeUrlDead, strikes);
  }

  /** READY of a session that has come to {@code number}, null if it has none yet. */
  static SessionMemory established(DispatchKind.Ready ready, @Nullable Long number) {
    String id = ready.sessionId().isEmpty() ? null : ready.sessionId();
    return new SessionMemory(id, ready.resumeUrl(), number, false, 0);
  }

  SessionMemory resumed() {
    return new SessionMemory(sessionId, resumeUrl, sequence, false, 0);
  }

  SessionMemory resumeUrlFailed() {
    return new SessionMemory(sessionId, resumeUrl, sequence, true, strikes);
  }

  SessionMemory withStrikes(int count) {
    return new SessionMemory(sessionId, resumeUrl, sequence, resumeUrlDead, count);
  }

  /** What others have said, fit to be told. */
  String withoutId(String text) {
    return sessionId == null || sessionId.isEmpty() ? text : text.replace(sessionId, "…");
  }

  /** Without the session's id, which is half of what takes a session over. */
  @Override
  public String toString() {
    return "SessionMemory[" + resumePoint() + ", strikes=" + strikes + "]";
  }
}
