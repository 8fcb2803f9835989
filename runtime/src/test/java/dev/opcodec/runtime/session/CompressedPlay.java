package dev.opcodec.runtime.session;

import dev.opcodec.runtime.transport.compression.Compression;
import dev.opcodec.runtime.transport.compression.PeerStream;
import java.util.function.UnaryOperator;

/** A session over a fake transport whose other end compresses. */
final class CompressedPlay implements AutoCloseable {
  private final Compression kind;
  final Play play;
  private PeerStream stream;

  CompressedPlay(Compression kind) {
    this(kind, builder -> builder);
  }

  CompressedPlay(Compression kind, UnaryOperator<GatewaySessionBuilder> changes) {
    this.kind = kind;
    play = new Play(builder -> changes.apply(builder.compression(kind)));
    stream = new PeerStream(kind.resolve());
  }

  /** Opens the session and answers until it is READY. */
  CompressedPlay ready() {
    play.session.open();
    play.time.settle();
    hello();
    say(
        "{\"t\":\"READY\",\"s\":1,\"op\":0,\"d\":{\"session_id\":\"the-session\","
            + "\"resume_gateway_url\":\"wss://resume.example\"}}");
    return this;
  }

  /** The latest connection is open; the gateway's side begins a new stream. */
  void hello() {
    stream.close();
    stream = new PeerStream(kind.resolve());
    play.peer().listener.opened();
    say("{\"op\":10,\"d\":{\"heartbeat_interval\":41250}}");
  }

  void resumed() {
    say("{\"t\":\"RESUMED\",\"s\":1,\"op\":0,\"d\":{}}");
  }

  void message(long sequence, String content) {
    say(
        "{\"t\":\"MESSAGE\",\"s\":"
            + sequence
            + ",\"op\":0,\"d\":{\"content\":\""
            + content
            + "\"}}");
  }

  void say(String frame) {
    bytes(compress(frame));
  }

  byte[] compress(String frame) {
    return stream.message(frame);
  }

  void bytes(byte[] message) {
    play.peer().binary(message);
    play.time.settle();
  }

  /** The connection drops. */
  void drop() {
    play.peer().listener.closed(null, "");
    play.time.settle();
  }

  @Override
  public void close() {
    play.session.closeAsync();
    play.time.settle();
    stream.close();
  }
}
