package dev.opcodec.runtime.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * A TCP socket on which a WebSocket is open, for what no well-behaved client does and for seeing
 * the end of a connection: the JDK's own client overlooks an end that follows a message closely.
 */
final class RawSocket implements AutoCloseable {
  static final int TEXT = 0x1;
  static final int CLOSE = 0x8;
  static final int PING = 0x9;

  private static final int PATIENCE_MILLIS = 10_000;

  private final Socket socket;
  private final InputStream in;

  private RawSocket(URI url) throws IOException {
    socket = new Socket(url.getHost(), url.getPort());
    socket.setSoTimeout(PATIENCE_MILLIS);
    in = socket.getInputStream();
  }

  /** Opens a WebSocket and reads HELLO. */
  static RawSocket connect(EmbeddedGateway gateway) throws IOException {
    RawSocket opened = new RawSocket(gateway.url());
    String request =
        "GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n";
    opened.socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) opened.in.read());
    }
    assertThat(head).startsWith("HTTP/1.1 101");
    assertThat(opened.shortText()).contains("heartbeat_interval");
    return opened;
  }

  /** The next frame, which must be a text of up to 125 bytes. */
  String shortText() throws IOException {
    assertThat(in.read()).isEqualTo(0x80 | TEXT);
    int length = in.read();
    assertThat(length).isLessThan(126);
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  /** Sends a frame as a client does; a mask of zeros leaves the payload as it is. */
  void send(int opcode, byte... payload) throws IOException {
    boolean isLong = payload.length > 125;
    int head = isLong ? 8 : 6;
    byte[] frame = new byte[head + payload.length];
    frame[0] = (byte) (0x80 | opcode);
    frame[1] = (byte) (0x80 | (isLong ? 126 : payload.length));
    if (isLong) {
      frame[2] = (byte) (payload.length >> 8);
      frame[3] = (byte) payload.length;
    }
    System.arraycopy(payload, 0, frame, head, payload.length);
    socket.getOutputStream().write(frame);
  }

  void send(String text) throws IOException {
    send(TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether nothing comes for so long, not even the end. */
  boolean isSilentFor(int millis) throws IOException {
    socket.setSoTimeout(millis);
    try {
      in.read();
      return false;
    } catch (SocketTimeoutException e) {
      return true;
    } finally {
      socket.setSoTimeout(PATIENCE_MILLIS);
    }
  }

  /** Waits for the end of the connection, before which no byte may come. */
  boolean hasEnded() throws IOException {
    try {
      return in.read() == -1;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException reset) {
      // What the server has not read makes the system reset the connection instead of ending it.
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
