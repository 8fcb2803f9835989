package dev.opcodec.runtime.session.machine;

/** What a dispatch means to the session. */
public sealed interface DispatchKind {
  /** Any dispatch but READY and RESUMED. */
  DispatchKind OTHER = new Other();

  /** The replay is over. */
  DispatchKind RESUMED = new Resumed();

  /**
   * A new session is established (RDY-2).
   *
   * @param sessionId its id; empty if the gateway gives none, and then it cannot be resumed
   * @param resumeUrl where to resume it; empty if the gateway does not say
   */
  record Ready(String sessionId, String resumeUrl) implements DispatchKind {
    /** Without the id, which is half of what takes a session over. */
    @Override
    public String toString() {
      return "Ready[resumeUrl=" + resumeUrl + "]";
    }
  }

  /** See {@link #RESUMED}. */
  record Resumed() implements DispatchKind {}

  /** See {@link #OTHER}. */
  record Other() implements DispatchKind {}
}
