package dev.opcodec.runtime.session;

import dev.opcodec.runtime.session.machine.Effect;
import dev.opcodec.runtime.session.machine.Input;
import dev.opcodec.runtime.transport.Connection;
import dev.opcodec.runtime.transport.TransportListener;
import dev.opcodec.runtime.transport.compression.CorruptStreamException;
import dev.opcodec.runtime.transport.compression.Decompression;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The session's end of its connections: effects become bytes, and bytes become inputs. */
final class Wire {
  private final SessionParts parts;
  private final Consumer<Received> inputs;
  private final Watchers watchers;
  private final FrameIntake intake;

  private @Nullable Connection connection;
  private Decompression decompression;
  private long number;

  /**
   * @param inputs takes what the connections bring, on any thread
   */
  Wire(SessionParts parts, Consumer<Received> inputs, Watchers watchers) {
    this.parts = parts;
    this.inputs = inputs;
    this.watchers = watchers;
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
      connection.abandon(abandon.code());
      decompression.close();
      connection = null;
    }
  }

  private void close(Effect.CloseSocket close) {
    if (connection != null && isCurrent(close.connection())) {
      connection.close(close.code());
    }
  }

  /** Fails with an {@link IOException} if the connection is not the current one any more. */
  CompletableFuture<Void> send(long to, byte[] utf8) {
    return isCurrent(to) && connection != null
        ? connection.send(utf8)
        : CompletableFuture.failedFuture(new IOException("the connection is gone"));
  }

  private void connect(Effect.Connect connect) {
    number = connect.connection();
    connection = null;
    decompression.close();
    decompression = parts.compression().begin();
    Listener listener = new Listener(connect.connection(), decompression);
    try {
      connection = parts.transport().connect(parts.url().complete(connect.url()), listener);
    } catch (IllegalArgumentException error) {
      failed(connect.connection(), String.valueOf(error.getMessage()));
    }
  }

  private boolean isCurrent(long asked) {
    return asked == number;
  }

  private void failed(long from, String why) {
    watchers.connectFailed(why);
    event(new Input.ConnectFailed(from, why));
  }

  private void event(Input input) {
    inputs.accept(new Received(input, null, null));
  }

  private final class Listener implements TransportListener {
    private final long from;
    private final Decompression inflating;

    Listener(long from, Decompression inflating) {
      this.from = from;
      this.inflating = inflating;
    }

    @Override
    public void opened() {
      event(new Input.Opened(from));
    }

    @Override
    public void failed(String why) {
      inflating.close();
      Wire.this.failed(from, why);
    }

    @Override
    public void text(byte[] utf8) {
      frame(utf8, 0, utf8.length);
    }

    @Override
    public void binary(byte[] data) {
      try {
        inflating.inflate(data, this::frame);
      } catch (CorruptStreamException error) {
        String problem = String.valueOf(error.getMessage());
        watchers.corrupt(problem);
        event(new Input.Corrupt(from, problem));
      }
    }

    private void frame(byte[] buffer, int offset, int length) {
      inputs.accept(intake.read(from, buffer, offset, length));
    }

    @Override
    public void closed(@Nullable Integer code, String reason) {
      inflating.close();
      event(new Input.Closed(from, code));
    }
  }
}
