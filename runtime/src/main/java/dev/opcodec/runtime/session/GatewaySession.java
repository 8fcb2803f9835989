package dev.opcodec.runtime.session;

import dev.opcodec.runtime.gateway.DispatchEvent;
import dev.opcodec.runtime.gateway.RequestGuildMembersCommand;
import dev.opcodec.runtime.gateway.UserCommand;
import dev.opcodec.runtime.protocol.Event;
import dev.opcodec.runtime.protocol.Protocol;
import dev.opcodec.runtime.request.Answers;
import dev.opcodec.runtime.request.GuildMembers;
import dev.opcodec.runtime.request.RequestFailedException;
import dev.opcodec.runtime.request.RequestOptions;
import dev.opcodec.runtime.session.machine.Input;
import dev.opcodec.runtime.session.machine.MachineState;
import dev.opcodec.runtime.session.machine.Phase;
import dev.opcodec.runtime.session.machine.ResumePoint;
import dev.opcodec.runtime.session.machine.StopReason;
import dev.opcodec.runtime.session.machine.StopReason.Cause;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
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
 * session.send(new PresenceUpdateCommand(...));
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
   * Sends a command: now, or when the session is established and the send limits have room. One
   * that waits for a limit of its own, such as that of presence updates, holds up no others. To
   * cancel the future, or to let its time run out, takes back a command that still waits.
   *
   * @return completes when the command is written, exceptionally with a {@link
   *     CommandRefusedException} if it is not valid, too large, or cannot be written
   */
  public CompletableFuture<Void> send(UserCommand command) {
    Commands.Checked checked;
    try {
      checked = loop.commands().check(command);
    } catch (CommandRefusedException refused) {
      return CompletableFuture.failedFuture(refused);
    }
    return loop.send(checked);
  }

  /**
   * Sends a command and waits for all that answers it, as the schema says. Handlers get the answers
   * too.
   *
   * <p>Answers that need not come ({@code maybe}) are taken if they come before the others are
   * complete. Where none must come, the first completes the request, and if none has come when its
   * time is up, it completes with none. A kind of event that opens a stream completes with the
   * first.
   *
   * <p>The answer is looked for from when the command goes out, over any number of connections as
   * long as the session is resumed. RATE_LIMITED makes it go out again when the gateway says so,
   * eight times at most. To cancel the future is to forget the answer; a command that has not left
   * by then is not sent.
   *
   * @return fails with a {@link RequestFailedException}
   * @throws IllegalArgumentException if nothing answers such a command
   */
  public CompletableFuture<Answers> request(UserCommand command) {
    return loop.requests().all(command, null);
  }

  /** The same as {@link #request(UserCommand)} with other options. */
  public CompletableFuture<Answers> request(UserCommand command, RequestOptions options) {
    return loop.requests().all(command, options);
  }

  /**
   * The same as {@link #request(UserCommand)}, where only answers of one type are waited for, even
   * if the schema says that they need not come.
   *
   * @param type a class of the protocol that answers such a command, or an interface of several
   * @throws IllegalArgumentException if no such thing answers such a command
   */
  public <A> CompletableFuture<List<A>> request(UserCommand command, Class<A> type) {
    return loop.requests().several(command, type);
  }

  /**
   * The same as {@link #request(UserCommand, Class)} for the first of its answers; where none must
   * come and none does, it fails with {@link RequestFailedException.Reason#TIMED_OUT}.
   */
  public <A> CompletableFuture<A> requestOne(UserCommand command, Class<A> type) {
    return loop.requests().one(command, type);
  }

  /**
   * Looks up members of a guild. The request is given a nonce if it has none, so that any number of
   * them may go on at a time. Should the session be lost on the way, it is sent a second time in
   * the new one.
   *
   * @return completes with every chunk, in whatever order they came; fails with a {@link
   *     RequestFailedException} that has the chunks which did come
   * @throws IllegalArgumentException if the session's protocol has another class for the chunks;
   *     {@link #request(UserCommand, Class)} takes that one
   */
  public CompletableFuture<GuildMembers> requestMembers(RequestGuildMembersCommand command) {
    return loop.requests().members(command);
  }

  /**
   * The session's events. The same as {@link #events(Class)} for the bundled protocol's family, to
   * which the events of an extension belong too.
   */
  public Flow.Publisher<DispatchEvent> events() {
    return events(DispatchEvent.class);
  }

  /**
   * The session's events of one class, or of a family of them, for any number of subscribers. Each
   * gets those that come after it has subscribed, when it has asked for them, in order, on the
   * builder's executor, beside the handlers and the other subscribers. It completes when the
   * session has ended, and fails with a {@link SessionStoppedException} if the gateway closed with
   * a code that no reconnect can cure.
   *
   * <p>What a subscriber has not asked for waits within the builder's {@link Delivery}: by default
   * one that asks for nothing stops the whole session from being read, so cancel instead.
   *
   * @throws IllegalArgumentException if no event of the protocol is of that class
   */
  public <T extends Event> Flow.Publisher<T> events(Class<T> type) {
    return events(type, parts.delivery());
  }

  /**
   * The same as {@link #events(Class)} with other bounds for what waits.
   *
   * @param bounds for each subscriber
   */
  public <T extends Event> Flow.Publisher<T> events(Class<T> type, Delivery bounds) {
    return loop.streams().of(type, bounds);
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

  /** Before the first connection, what it was built from still holds. */
  private SessionState suspended() {
    MachineState state = loop.state();
    ResumePoint point = state.connection() == 0 ? parts.from() : state.resumePoint();
    return SessionState.of(point, parts.shardId(), parts.shardCount());
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
                boolean refused = reason.cause() == Cause.REFUSED_BY_GATEWAY;
                loop.streams().end(refused ? error : null);
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
            "the gateway closed with " + reason.closeText() + ", which reconnecting cannot cure";
        case ENDED_BY_GATEWAY -> "the gateway ended the session with " + reason.closeText();
      };
    }
  }
}
