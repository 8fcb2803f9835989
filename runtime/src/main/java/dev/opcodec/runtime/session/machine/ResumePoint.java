package dev.opcodec.runtime.session.machine;

/**
 * What resuming needs (RES-2), save for the token.
 *
 * @param sessionId from READY, not empty
 * @param resumeUrl from READY; empty if the gateway gave none
 * @param sequence the last one received
 */
public record ResumePoint(String sessionId, String resumeUrl, long sequence) {
  /** Without the session's id. */
  @Override
  public String toString() {
    return "ResumePoint[resumeUrl=" + resumeUrl + ", sequence=" + sequence + "]";
  }
}
