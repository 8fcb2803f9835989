package dev.opcodec.runtime.session.machine;

import org.jspecify.annotations.Nullable;

/** What the shell is to do, in the order given. */
public sealed interface Effect {

  /** Open a WebSocket to {@code url}; what it brings carries the number. */
  record Connect(long connection, String url) implements Effect {}

  /** Start the close handshake and go on reading until the connection is closed. */
  record CloseSocket(long connection, int code) implements Effect {}

  /**
   * Send a close frame with that code if it can be done at once, and drop the connection without
   * waiting for anything: it may be half open (scenario 1).
   */
  record AbandonSocket(long connection, int code) implements Effect {}

  /** Send op 1 with the last sequence, or null before any dispatch (HB-5, SEQ-3). */
  record SendHeartbeat(long connection, @Nullable Long sequence) implements Effect {}

  /** Ask the identify gate; answer with {@link Input.IdentifyPermitted}. */
  record RequestIdentify(long connection) implements Effect {}

  /** The request to the gate is void. */
  record WithdrawIdentify(long connection) implements Effect {}

  /** Send op 2. */
  record SendIdentify(long connection) implements Effect {}

  /** Send op 6 (RES-4). */
  record SendResume(long connection, ResumePoint point) implements Effect {}

  /** Send a user's command; answer with {@link Input.Sent} or {@link Input.SendFailed}. */
  record SendCommand(long connection, long command) implements Effect {}

  /** The command is not, or not surely, sent, and will not be tried again. */
  record RefuseCommand(long command, Refusal why) implements Effect {}

  /** Start a timer, in place of a running one of that kind; it gives its number back. */
  record StartTimer(TimerKind kind, long number, long delayMillis) implements Effect {}

  /** Stop the timer of that kind. */
  record CancelTimer(TimerKind kind) implements Effect {}

  /** Hand the frame at hand to the user. */
  record Deliver() implements Effect {}

  /** Tell who watches. */
  record Notify(LifecycleEvent event) implements Effect {}

  /** The session is over; there are no further effects but refusals. */
  record Stop(StopReason reason) implements Effect {}
}
