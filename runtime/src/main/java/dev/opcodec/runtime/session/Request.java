package dev.opcodec.runtime.session;

import dev.opcodec.runtime.request.Answers;
import dev.opcodec.runtime.request.RequestFailedException;
import dev.opcodec.runtime.request.RequestFailedException.Reason;
import dev.opcodec.runtime.request.correlation.AnswerFrame;
import dev.opcodec.runtime.request.correlation.Outcome;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One request, from its command to what its user is given.
 *
 * @param <R> that
 */
final class Request<R> {
  final long number;
  final Commands.Checked checked;

  /** The number of the command as it was sent the last time. */
  long command;

  /** Why the command was not sent the last time. */
  @Nullable CommandRefusedException notSent;

  private final CompletableFuture<R> future;
  private final Function<Answers, @Nullable R> result;

  /**
   * @param result what the user is given, null if that is not among the answers
   */
  Request(
      long number,
      Commands.Checked checked,
      CompletableFuture<R> future,
      Function<Answers, @Nullable R> result) {
    this.number = number;
    this.checked = checked;
    this.future = future;
    this.result = result;
  }

  void answered(List<AnswerFrame> frames) {
    try {
      Answers answers = AnswerDecoder.decode(frames);
      R given = result.apply(answers);
      if (given == null) {
        fail(Reason.TIMED_OUT, answers, null, null);
      } else {
        future.complete(given);
      }
    } catch (RuntimeException | LinkageError error) {
      // Whatever a codec throws: who waits must not wait for ever.
      fail(Reason.UNDECODABLE, AnswerDecoder.decodeSome(frames), null, error);
    }
  }

  void failed(Outcome.Failed failure) {
    AnswerFrame refusal = failure.refusal();
    fail(
        failure.why(),
        AnswerDecoder.decodeSome(failure.received()),
        refusal == null ? null : AnswerDecoder.decodeLeniently(refusal),
        failure.why() == Reason.NOT_SENT ? notSent : null);
  }

  private void fail(
      Reason why, Answers received, @Nullable Object refusal, @Nullable Throwable cause) {
    future.completeExceptionally(
        new RequestFailedException(checked.name(), why, received, refusal, cause));
  }
}
