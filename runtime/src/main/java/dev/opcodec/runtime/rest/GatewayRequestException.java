package dev.opcodec.runtime.rest;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A REST call had no result. Neither the message nor a cause holds the token or anything that the
 * server sent.
 */
public final class GatewayRequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What went wrong. */
  public enum Reason {
    /** HTTP 401: the token is wrong. To ask again is of no use. */
    UNAUTHORIZED,
    /** HTTP 429; see {@link GatewayRequestException#retryAfter}. */
    RATE_LIMITED,
    /** HTTP 5xx. */
    SERVER_ERROR,
    /** Any other status than 200, a redirect too. */
    UNEXPECTED_STATUS,
    /** HTTP 200, and what came with it is not what was asked for. */
    MALFORMED,
    /** No answer, or none in time. */
    UNREACHABLE,
    /** The token cannot stand in a header, so nothing was sent. */
    INVALID_TOKEN
  }

  private final Reason reason;
  private final int status;
  private final @Nullable Duration retryAfter;

  GatewayRequestException(
      Reason reason, int status, @Nullable Duration retryAfter, String explanation) {
    super(explanation);
    this.reason = reason;
    this.status = status;
    this.retryAfter = retryAfter;
  }

  /** What went wrong. */
  public Reason reason() {
    return reason;
  }

  /** The HTTP status; 0 if there was no answer. */
  public int status() {
    return status;
  }

  /** How long the server wants us to wait, up to a day; null if it did not say. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }

  /** Whether the same call may have a result later. */
  public boolean isTemporary() {
    return switch (reason) {
      case RATE_LIMITED, SERVER_ERROR, UNREACHABLE -> true;
      case UNAUTHORIZED, UNEXPECTED_STATUS, MALFORMED, INVALID_TOKEN -> false;
    };
  }
}
