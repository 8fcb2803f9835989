package dev.opcodec.runtime.transport;

import java.net.URI;

/** Opens WebSocket connections. */
public interface Transport {
  /**
   * Begins to open a connection and returns at once.
   *
   * @param uri {@code ws} or {@code wss}
   * @param listener told what becomes of it, from any thread, and possibly before this returns
   * @return the connection, which may be closed or abandoned before it is open
   */
  Connection connect(URI uri, TransportListener listener);
}
