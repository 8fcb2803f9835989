package dev.opcodec.runtime.transport;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The other end of one WebSocket, byte by byte, so that a test decides how messages are cut. */
class LoopbackPeer implements AutoCloseable {
  static final int CONTINUATION = 0;
  static final int TEXT = 1;
  static final int BINARY = 2;
  static final int CLOSE = 8;
  static final int PING = 9;

  /** A frame from the client, unmasked. */
  record Frame(int opcode, byte[] payload) {
    String text() {
      return new String(payload, StandardCharsets.UTF_8);
    }

    int closeCode() {
      return (payload[0] & 0xFF) << 8 | payload[1] & 0xFF;
    }
  }

  private final ServerSocket server;
  private Socket socket = new Socket();
  private DataInputStream in = new DataInputStream(InputStreamOfNothing.INSTANCE);

  LoopbackPeer() throws IOException {
    this(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
  }

  LoopbackPeer(ServerSocket server) throws IOException {
    this.server = server;
    server.setSoTimeout(10_000);
  }

  URI uri() {
    return URI.create("ws://127.0.0.1:" + port() + "/?v=10&encoding=json");
  }

  final int port() {
    return server.getLocalPort();
  }

  /** Takes the client's request, returns its first line, and answers with the upgrade. */
  String accept() throws IOException {
    String request = acceptRequest();
    upgrade(request);
    return request.lines().findFirst().orElseThrow();
  }

  /** Answers a request with the upgrade. */
  void upgrade(String request) throws IOException {
    write(upgradeFor(request));
  }

  /** The upgrade that answers a request. */
  static byte[] upgradeFor(String request) {
    String key =
        request
            .lines()
            .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("sec-websocket-key"))
            .map(line -> line.substring(line.indexOf(':') + 1).trim())
            .findFirst()
            .orElseThrow();
    String answer =
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Accept: "
            + acceptance(key)
            + "\r\n\r\n";
    return answer.getBytes(StandardCharsets.US_ASCII);
  }

  /** Takes the client's request and answers with an error. */
  void refuse(int status) throws IOException {
    acceptRequest();
    write(
        ("HTTP/1.1 " + status + " No\r\nContent-Length: 0\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
  }

  /** Takes the client's request and answers with what is no HTTP. */
  void answerNonsense() throws IOException {
    acceptRequest();
    write(new byte[] {0x15, 0x03, 0x01, 0x00, 0x02, 0x02, 0x46, '\r', '\n', '\r', '\n'});
  }

  /** Takes the client's request. */
  String acceptRequest() throws IOException {
    socket = server.accept();
    socket.setSoTimeout(10_000);
    in = new DataInputStream(socket.getInputStream());
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
      head.write(in.readByte());
    }
    return head.toString(StandardCharsets.US_ASCII);
  }

  private static String acceptance(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-1")
              .digest(
                  (key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")
                      .getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }

  void write(byte[] bytes) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(bytes);
    out.flush();
  }

  void frame(int opcode, boolean last, byte[] payload) throws IOException {
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    frame.write((last ? 0x80 : 0) | opcode);
    if (payload.length < 126) {
      frame.write(payload.length);
    } else if (payload.length < 65_536) {
      frame.write(126);
      frame.write(payload.length >> 8);
      frame.write(payload.length & 0xFF);
    } else {
      frame.write(127);
      for (int shift = 56; shift >= 0; shift -= 8) {
        frame.write((int) ((long) payload.length >> shift) & 0xFF);
      }
    }
    frame.writeBytes(payload);
    write(frame.toByteArray());
  }

  void text(String text) throws IOException {
    frame(TEXT, true, text.getBytes(StandardCharsets.UTF_8));
  }

  void closeFrame(int code) throws IOException {
    frame(CLOSE, true, new byte[] {(byte) (code >> 8), (byte) code});
  }

  Frame read() throws IOException {
    int opcode = in.readUnsignedByte() & 0x0F;
    long length = in.readUnsignedByte() & 0x7F;
    if (length == 126) {
      length = in.readUnsignedShort();
    } else if (length == 127) {
      length = in.readLong();
    }
    byte[] mask = in.readNBytes(4);
    byte[] payload = in.readNBytes((int) length);
    for (int i = 0; i < payload.length; i++) {
      payload[i] ^= mask[i % 4];
    }
    return new Frame(opcode, payload);
  }

  /** Whether the client has closed the TCP connection, once all it sent is read. */
  boolean isGone() {
    try {
      return in.read() < 0;
    } catch (SocketTimeoutException stillThere) {
      return false;
    } catch (IOException reset) {
      return true;
    }
  }

  /** Drops TCP without a close frame. */
  void drop() throws IOException {
    socket.close();
  }

  /** Ends this end's direction of TCP; the other goes on. */
  void halfClose() throws IOException {
    socket.shutdownOutput();
  }

  @Override
  public void close() throws IOException {
    socket.close();
    server.close();
  }

  private static final class InputStreamOfNothing extends java.io.InputStream {
    static final InputStreamOfNothing INSTANCE = new InputStreamOfNothing();

    @Override
    public int read() {
      return -1;
    }
  }
}
