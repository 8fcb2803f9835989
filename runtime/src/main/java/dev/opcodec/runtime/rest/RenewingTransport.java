package dev.opcodec.runtime.rest;

import dev.opcodec.runtime.transport.Connection;
import dev.opcodec.runtime.transport.Transport;
import dev.opcodec.runtime.transport.TransportListener;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lets a session, which knows one URL for all its life, follow the gateway to another: when a
 * connection to that URL cannot be made, the next attempt goes where {@code GET /gateway} says by
 * then (URL-3). Resume URLs are left alone.
 */
public final class RenewingTransport implements Transport {
  private final Transport transport;
  private final GatewayClient client;
  private final URI original;
  private volatile boolean failedOnce;

  /**
   * @param transport makes the connections
   * @param client knows the URL
   * @param original the URL that the sessions were built with
   */
  public RenewingTransport(Transport transport, GatewayClient client, URI original) {
    this.transport = Objects.requireNonNull(transport, "transport");
    this.client = Objects.requireNonNull(client, "client");
    this.original = Objects.requireNonNull(original, "original");
  }

  @Override
  public Connection connect(URI uri, TransportListener listener) {
    if (!failedOnce || !isOriginal(uri)) {
      return transport.connect(uri, isOriginal(uri) ? watching(original, listener) : listener);
    }
    DeferredConnection connection = new DeferredConnection();
    client
        .url()
        .whenComplete(
            (url, error) -> {
              URI target = url == null || isUnsafe(url) ? original : url;
              try {
                connection.begin(
                    () -> transport.connect(moved(uri, target), watching(target, listener)));
              } catch (IllegalArgumentException unfit) {
                listener.failed(null, "the gateway's new URL is not fit for a connection");
              }
            });
    return connection;
  }

  private boolean isOriginal(URI uri) {
    return original.getRawAuthority().equalsIgnoreCase(uri.getRawAuthority());
  }

  /** The token must not go in the clear where it did not before. */
  private boolean isUnsafe(URI url) {
    return "wss".equalsIgnoreCase(original.getScheme()) && !"wss".equalsIgnoreCase(url.getScheme());
  }

  /** Scheme, host and path of the new URL, and the query that the session asks with. */
  private static URI moved(URI uri, URI target) {
    @Nullable String path = target.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return URI.create(
        target.getScheme()
            + "://"
            + target.getRawAuthority()
            + (path == null || path.isEmpty() ? "/" : path)
            + query);
  }

  private TransportListener watching(URI url, TransportListener listener) {
    return new TransportListener() {
      @Override
      public void opened() {
        listener.opened();
      }

      @Override
      public void failed(@Nullable Integer status, String reason) {
        client.connectionFailed(url);
        failedOnce = true;
        listener.failed(status, reason);
      }

      @Override
      public void text(byte[] buffer, int offset, int length) {
        listener.text(buffer, offset, length);
      }

      @Override
      public void binary(byte[] buffer, int offset, int length) {
        listener.binary(buffer, offset, length);
      }

      @Override
      public void batchBegins() {
        listener.batchBegins();
      }

      @Override
      public void batchEnds() {
        listener.batchEnds();
      }

      @Override
      public void closed(@Nullable Integer code, String reason) {
        listener.closed(code, reason);
      }
    };
  }
}
