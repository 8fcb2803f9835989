package dev.opcodec.runtime.testkit;

import dev.opcodec.runtime.transport.compression.Compression;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What a client asked for when it opened the WebSocket, and how it is treated; a parameter left out
 * is null.
 */
record ConnectionRequest(
    int number,
    Behaviour behaviour,
    String path,
    @Nullable String version,
    @Nullable String encoding,
    @Nullable String compress) {

  static final AttachmentKey<ConnectionRequest> KEY = AttachmentKey.create(ConnectionRequest.class);

  static ConnectionRequest of(int number, Behaviour behaviour, HttpServerExchange exchange) {
    return new ConnectionRequest(
        number,
        behaviour,
        exchange.getRequestPath(),
        parameter(exchange, "v"),
        parameter(exchange, "encoding"),
        parameter(exchange, "compress"));
  }

  private static @Nullable String parameter(HttpServerExchange exchange, String name) {
    Deque<String> values = exchange.getQueryParameters().get(name);
    return values == null || values.isEmpty() ? null : values.getFirst();
  }

  /** Why such a connection cannot be served, null if it can. */
  @Nullable String refusal() {
    if (encoding != null && !encoding.equals("json")) {
      return "The embedded gateway speaks encoding=json only, not " + encoding + ".";
    }
    if (isCompressed() && compression() == Compression.NONE) {
      return "The embedded gateway knows compress=zlib-stream, and zstd-stream where"
          + " com.github.luben:zstd-jni is present, but not "
          + compress
          + ".";
    }
    return null;
  }

  /** A client that names no version gets the only one there is. */
  boolean asksFor(int supported) {
    return version == null || version.equals(String.valueOf(supported));
  }

  private boolean isCompressed() {
    return compress != null && !compress.isEmpty();
  }

  /** Of the transport, as far as it can be served. */
  Compression compression() {
    for (Compression each : Compression.values()) {
      if (each.parameter() != null && each.parameter().equals(compress) && each.isAvailable()) {
        return each;
      }
    }
    return Compression.NONE;
  }
}
