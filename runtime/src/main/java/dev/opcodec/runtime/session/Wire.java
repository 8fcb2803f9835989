package dev.opcodec.runtime.session;

import dev.opcodec.runtime.session.flight.DeliveryRecord;
import dev.opcodec.runtime.session.machine.Effect;
import dev.opcodec.runtime.session.machine.Input;
import dev.opcodec.runtime.transport.Connection;
import dev.opcodec.runtime.transport.TransportListener;
import dev.opcodec.runtime.transport.compression.Compression;
import dev.opcodec.runtime.transport.compression.CompressionSettings;
import dev.opcodec.runtime.transport.compression.CorruptStreamException;
import dev.opcodec.runtime.transport.compression.Decompression;
import dev.opcodec.runtime.transport.compression.FrameSink;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The session's end of its connections: effects become bytes, and bytes become inputs. */
final class Wire {
  private final SessionParts parts;
  private final Inputs inputs;
  private final Watchers watchers;
  private final FrameIntake intake;
  private final Valve valve;
  private final CompressionChoice choice;

  private @Nullable Connection connection;
  private Decompression decompression;
  private long number;
  private volatile boolean closing;

  /** Takes what the connections bring, on any thread. */
  interface Inputs {
    /** Something that happened, a frame or another thing. */
    void accept(Received received);

    /** Whether {@link #take} may be called now, until {@link #leave}. */
    boolean enter();

    /** Takes a frame the short way; false if it must be read and accepted. */
    boolean take(long connection, byte[] buffer, int offset, int length);

    /** Ends what {@link #enter} began. */
    void leave();
  }

  /**
   * @param valve says whether they may be read
   */
  Wire(SessionParts parts, Inputs inputs, Watchers watchers, Valve valve) {
    this.valve = valve;
    this.parts = parts;
    this.inputs = inputs;
    this.watchers = watchers;
    choice = new CompressionChoice(parts.compression());
    decompression = parts.compression().begin();
    intake = new FrameIntake(parts.protocol(), parts.compression().inflatedLimit());
  }

  void perform(Effect effect) {
    if (effect instanceof Effect.SendHeartbeat beat) {
      send(beat.connection(), parts.lifecycle().heartbeat(beat.sequence()));
    } else if (effect instanceof Effect.Connect connect) {
      connect(connect);
    } else if (effect instanceof Effect.SendIdentify identify) {
      send(identify.connection(), parts.lifecycle().identify());
    } else if (effect instanceof Effect.SendResume resume) {
      send(resume.connection(), parts.lifecycle().resume(resume.point()));
    } else if (effect instanceof Effect.AbandonSocket abandon) {
      abandon(abandon);
    } else if (effect instanceof Effect.CloseSocket close) {
      close(close);
    }
  }

  private void abandon(Effect.AbandonSocket abandon) {
    if (connection != null && isCurrent(abandon.connection())) {
      Connection open = connection;
      connection = null;
      decompression.close();
      attempt("abandon", () -> open.abandon(abandon.code()));
    }
  }

  private void close(Effect.CloseSocket close) {
    if (connection != null && isCurrent(close.connection())) {
      // What comes is thrown away from here on, and behind it stands the gateway's close frame.
      closing = true;
      Connection open = connection;
      attempt("close", open::resumeReading);
      attempt("close", () -> open.close(close.code()));
    }
  }

  /** Does what the valve says, whatever was done before. */
  void followValve() {
    if (connection != null && !closing) {
      obeyValve(connection);
    }
  }

  /** Looks again afterwards, for another thread may have opened it meanwhile. */
  private void obeyValve(Connection read) {
    if (valve.isShut()) {
      attempt("pause", read::pauseReading);
    }
    if (!valve.isShut()) {
      attempt("resume", read::resumeReading);
    }
  }

  /** Fails with an {@link IOException} if the connection is not the current one any more. */
  CompletableFuture<Void> send(long to, byte[] utf8) {
    if (!isCurrent(to) || connection == null) {
      return CompletableFuture.failedFuture(new IOException("the connection is gone"));
    }
    try {
      return Objects.requireNonNull(connection.send(utf8), "what tells of the end of writing");
    } catch (Exception | Error error) {
      return CompletableFuture.failedFuture(new IOException("the transport failed", error));
    }
  }

  private void connect(Effect.Connect connect) {
    number = connect.connection();
    connection = null;
    decompression.close();
    CompressionSettings compression = choice.current();
    decompression = compression.begin();
    Listener listener = new Listener(connect.connection(), decompression, compression.kind());
    try {
      URI uri = parts.url().complete(connect.url(), compression.kind());
      connection = Objects.requireNonNull(parts.transport().connect(uri, listener), "connection");
      listener.reads(connection);
    } catch (Exception | Error error) {
      // A transport that throws must not keep the session from its time-outs.
      failed(connect.connection(), String.valueOf(error.getMessage()));
    }
  }

  /**
   * A transport of the user's own may fail at anything; the machine's time-outs see to the rest.
   */
  private void attempt(String what, Runnable action) {
    try {
      action.run();
    } catch (Exception | Error error) {
      watchers.transportFailed(what, error);
    }
  }

  private boolean isCurrent(long asked) {
    return asked == number;
  }

  private void failed(long from, String reason) {
    event(new Input.ConnectFailed(from, fit(reason)));
  }

  /** For users and their logs. */
  private String fit(String reason) {
    // In this order, lest the line's end cut a token in two.
    return OneLine.of(parts.lifecycle().withoutToken(reason));
  }

  private void event(Input input) {
    inputs.accept(new Received(input, null, null));
  }

  private final class Listener implements TransportListener {
    private final long from;
    private final Decompression inflating;
    private final Compression asked;
    private final FrameSink frames = this::frame;
    private boolean broughtFrame;
    private boolean inBatch;
    private boolean entered;
    private volatile @Nullable Connection read;

    Listener(long from, Decompression inflating, Compression asked) {
      this.from = from;
      this.asked = asked;
      this.inflating = inflating;
    }

    void reads(Connection connection) {
      read = connection;
      pauseIfShut();
    }

    /** At once, on the thread that reads, lest it fill the memory before the loop hears of it. */
    private void pauseIfShut() {
      Connection current = read;
      if (current != null && valve.isShut() && !closing) {
        obeyValve(current);
      }
    }

    @Override
    public void opened() {
      event(new Input.Opened(from));
    }

    @Override
    public void failed(@Nullable Integer status, String reason) {
      inflating.close();
      if (status != null && isClientError(status)) {
        choice.failed(asked);
      }
      Wire.this.failed(from, reason);
    }

    /** Denied for what was asked for. */
    private static boolean isClientError(int status) {
      return status >= 400 && status < 500;
    }

    @Override
    public void text(byte[] buffer, int offset, int length) {
      frame(buffer, offset, length);
    }

    @Override
    public void binary(byte[] buffer, int offset, int length) {
      try {
        inflating.inflate(buffer, offset, length, frames);
      } catch (CorruptStreamException error) {
        String problem = String.valueOf(error.getMessage());
        watchers.corrupt(problem);
        broughtNothing();
        leave();
        event(new Input.Corrupt(from, problem));
      }
    }

    @Override
    public void batchBegins() {
      inBatch = true;
    }

    @Override
    public void batchEnds() {
      inBatch = false;
      leave();
    }

    private void frame(byte[] buffer, int offset, int length) {
      if (!takes(buffer, offset, length)) {
        read(buffer, offset, length);
      }
      pauseIfShut();
    }

    /** What goes the long way must not be overtaken by what comes after it. */
    private boolean takes(byte[] buffer, int offset, int length) {
      entered = entered || inputs.enter();
      boolean taken = entered && inputs.take(from, buffer, offset, length);
      if (!taken || !inBatch) {
        leave();
      }
      return taken;
    }

    private void leave() {
      if (entered) {
        entered = false;
        inputs.leave();
      }
    }

    private void read(byte[] buffer, int offset, int length) {
      long now = watchers.watchDelivery() ? parts.scheduler().nanos() : 0;
      DeliveryRecord delivery = watchers.deliveryBegun();
      Received received = intake.read(from, buffer, offset, length, now);
      if (received.frame() != null) {
        received.frame().measuredBy(delivery);
        broughtFrame = true;
        choice.worked();
      } else {
        broughtNothing();
      }
      inputs.accept(received);
    }

    private void broughtNothing() {
      if (!broughtFrame) {
        choice.failed(asked);
      }
    }

    @Override
    public void closed(@Nullable Integer code, String reason) {
      leave();
      inflating.close();
      broughtNothing();
      event(new Input.Closed(from, code, fit(reason)));
    }
  }
}
