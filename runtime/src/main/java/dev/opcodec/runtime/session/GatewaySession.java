package dev.opcodec.runtime.session;

import dev.opcodec.runtime.gateway.UserCommand;
import dev.opcodec.runtime.protocol.Protocol;
import dev.opcodec.runtime.session.machine.Input;
import dev.opcodec.runtime.session.machine.Phase;
import dev.opcodec.runtime.session.machine.StopReason;
import dev.opcodec.runtime.session.machine.StopReason.Cause;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One session with the gateway, kept alive over any number of connections.
 *
 * <pre>{@code
 * GatewaySession session =
 *     GatewaySession.builder(GatewayProtocol.PROTOCOL)
 *         .token(token)
 *         .intents(Intents.GUILDS)
 *         .on(ReadyEvent.class, ready -> greet(ready.user()))
 *         .build();
 * session.open().join();
 * session.send(new UpdatePresenceCommand(...));
 * }</pre>
 *
 * <p>Handlers are called one after the other, in the order of the events, on the builder's
 * executor. Heartbeats, reconnects and sending go on whatever they do. Any thread may call any
 * method.
 */
public final class GatewaySession implements AutoCloseable {
  private static final long LONGEST_END_MILLIS = 900;

  private final SessionParts parts;
  private final SessionLoop loop;
  private final CompletableFuture<Void> established = new CompletableFuture<>();
  private final CompletableFuture<StopReason> ended = new CompletableFuture<>();
  private volatile @Nullable Duration latency;

  GatewaySession(SessionParts parts) {
    this.parts = parts;
    loop = new SessionLoop(parts, new Owner());
  }

  /**
   * Begins a session that speaks a protocol.
   *
   * @param protocol the bundled one, or one generated from an extension of it
   */
  public static GatewaySessionBuilder builder(Protocol protocol) {
    return new GatewaySessionBuilder(protocol);
  }

  /**
   * Connects. To open an open session again changes nothing.
   *
   * @return completes when the session is established for the first time: at READY, or at RESUMED
   *     if it was built from a {@link SessionState}; exceptionally with a {@link
   *     SessionStoppedException} if it ends before
   */
  public CompletableFuture<Void> open() {
    loop.post(new Input.Start(parts.from()));
    return established.copy();
  }

  /**
   * Sends a command: now, or when the session is established and the send limit has room.
   *
   * @return completes when the command is written, exceptionally with a {@link
   *     CommandRefusedException} if it is not valid, too large, or cannot be written
   */
  public CompletableFuture<Void> send(UserCommand command) {
    Commands.Pending pending;
    try {
      pending = loop.commands().accept(command);
    } catch (CommandRefusedException refused) {
      return CompletableFuture.failedFuture(refused);
    }
    loop.post(new Input.SendRequested(pending.number()));
    return pending.written();
  }

  /** Where the session stands. */
  public Phase state() {
    return loop.state().phase();
  }

  /** How long the latest heartbeat took to be acknowledged; null before the first was. */
  public @Nullable Duration latency() {
    return latency;
  }

  /**
   * When and why the session ended.
   *
   * @return completes with the reason; exceptionally with a {@link SessionStoppedException} if the
   *     gateway closed with a code that no reconnect can cure
   */
  public CompletableFuture<StopReason> ended() {
    return ended.copy();
  }

  /**
   * Ends the session with close code 1000 and waits for that, less than a second. Commands that
   * wait are refused.
   */
  @Override
  public void close() {
    await(closeAsync());
  }

  /** Ends the session without waiting; completes within a second. */
  public CompletableFuture<Void> closeAsync() {
    loop.post(new Input.CloseRequested());
    return ended.handle((reason, error) -> null);
  }

  /**
   * Lets go of the connection so that the gateway keeps the session for some minutes, and waits for
   * that, less than a second. Commands that wait are refused.
   *
   * @return what another session, in this or another process, can resume from
   */
  public SessionState suspend() {
    await(suspendAsync());
    return suspended();
  }

  /** Suspends the session without waiting; completes within a second. */
  public CompletableFuture<SessionState> suspendAsync() {
    loop.post(new Input.SuspendRequested());
    return ended.handle((reason, error) -> suspended());
  }

  private SessionState suspended() {
    return SessionState.of(loop.state().resumePoint(), parts.shardId(), parts.shardCount());
  }

  /** Not from inside the loop, which would wait for itself. */
  private void await(CompletableFuture<?> end) {
    if (loop.isCurrentThread()) {
      return;
    }
    try {
      end.get(LONGEST_END_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException late) {
      // The machine ends by its own timer; a starved machine must not hold up its user.
      return;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Shard and state only. */
  @Override
  public String toString() {
    return "GatewaySession[shard="
        + parts.shardId()
        + "/"
        + parts.shardCount()
        + ", state="
        + state()
        + "]";
  }

  private final class Owner implements SessionLoop.Owner {
    @Override
    public void established() {
      parts.completions().execute(() -> established.complete(null));
    }

    @Override
    public void latency(long millis) {
      latency = Duration.ofMillis(millis);
    }

    @Override
    public void stopped(StopReason reason) {
      SessionStoppedException error = new SessionStoppedException(reason, meaning(reason));
      parts
          .completions()
          .execute(
              () -> {
                established.completeExceptionally(error);
                if (reason.cause() == Cause.REFUSED_BY_GATEWAY) {
                  ended.completeExceptionally(error);
                } else {
                  ended.complete(reason);
                }
              });
    }

    private String meaning(StopReason reason) {
      return switch (reason.cause()) {
        case CLOSED -> "the session was closed";
        case SUSPENDED -> "the session was suspended";
        case REFUSED_BY_GATEWAY ->
            "the gateway closed with " + reason.closeCode() + ", which reconnecting cannot cure";
        case ENDED_BY_GATEWAY -> "the gateway ended the session with " + reason.closeCode();
      };
    }
  }
}
