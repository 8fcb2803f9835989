package dev.opcodec.runtime.shard;

import dev.opcodec.runtime.rest.GatewayInfo;
import dev.opcodec.runtime.rest.GatewayRequestException;
import dev.opcodec.runtime.session.SessionScheduler;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks {@code GET /gateway/bot} until it answers: a second after the first failure, doubling to a
 * minute, and not before the server wants to be asked again. What time does not cure fails at once.
 */
final class GroupPlanner {
  private static final long FIRST_WAIT_MILLIS = 1_000;
  private static final long LONGEST_WAIT_MILLIS = 60_000;
  private static final int MOST_DOUBLINGS = 6;

  private final Supplier<CompletableFuture<GatewayInfo>> source;
  private final SessionScheduler scheduler;
  private final BiConsumer<GatewayRequestException, Duration> delayed;
  private final CompletableFuture<GatewayInfo> answer = new CompletableFuture<>();
  private int failures;

  /**
   * @param source asks once
   * @param delayed told of each failure that is waited out
   */
  GroupPlanner(
      Supplier<CompletableFuture<GatewayInfo>> source,
      SessionScheduler scheduler,
      BiConsumer<GatewayRequestException, Duration> delayed) {
    this.source = source;
    this.scheduler = scheduler;
    this.delayed = delayed;
  }

  /** The answer. To cancel it ends the asking. */
  CompletableFuture<GatewayInfo> ask() {
    if (!answer.isDone()) {
      source.get().whenComplete(this::answered);
    }
    return answer;
  }

  private void answered(@Nullable GatewayInfo info, @Nullable Throwable error) {
    Throwable cause =
        error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
    if (info != null) {
      answer.complete(info);
    } else if (cause instanceof GatewayRequestException failed && failed.isTemporary()) {
      long wait = nextWait(failed);
      delayed.accept(failed, Duration.ofMillis(wait));
      scheduler.schedule(this::ask, wait);
    } else if (cause != null) {
      answer.completeExceptionally(cause);
    }
  }

  /** Answers come one after the other, for each is only asked for after the one before. */
  private long nextWait(GatewayRequestException failed) {
    long doubled = FIRST_WAIT_MILLIS << Math.min(failures++, MOST_DOUBLINGS);
    long wait = Math.min(doubled, LONGEST_WAIT_MILLIS);
    Duration told = failed.retryAfter();
    return told == null ? wait : Math.max(wait, told.toMillis());
  }
}
