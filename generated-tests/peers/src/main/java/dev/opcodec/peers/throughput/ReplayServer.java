package dev.opcodec.peers.throughput;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Plays a {@link Recording} to whoever identifies, as fast as that one reads. */
final class ReplayServer {
  private static final Pattern IDENTIFY = Pattern.compile("\"op\"\\s*:\\s*2\\b");

  private final Path recording;
  private final ServerSocketChannel listening;

  private ReplayServer(Path recording, ServerSocketChannel listening) {
    this.recording = recording;
    this.listening = listening;
  }

  /** Prints its port, and serves until its standard input ends. */
  public static void main(String[] args) throws IOException {
    ServerSocketChannel listening = ServerSocketChannel.open();
    ServerSocket socket = listening.socket();
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    ReplayServer server = new ReplayServer(Path.of(args[0]), listening);
    Thread acceptor = new Thread(server::accept, "acceptor");
    acceptor.setDaemon(true);
    acceptor.start();
    System.out.println(socket.getLocalPort());
    while (System.in.read() >= 0) {
      // Whoever started this ends it by closing its input.
    }
  }

  private void accept() {
    try {
      while (true) {
        SocketChannel client = listening.accept();
        Thread thread = new Thread(() -> serve(client), "client");
        thread.setDaemon(true);
        thread.start();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(SocketChannel channel) {
    try (channel) {
      Socket socket = channel.socket();
      DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
      Upgrade request = Upgrade.read(in);
      if (request.isWanted()) {
        request.answer(channel);
        replay(channel, in);
      } else {
        answer(socket.getOutputStream(), request.path());
      }
    } catch (IOException gone) {
      // A client that has what it wanted hangs up.
      return;
    }
  }

  private void answer(OutputStream out, String path) throws IOException {
    int port = listening.socket().getLocalPort();
    String body;
    if (path.endsWith("/users/@me")) {
      body =
          "{\"id\":\"1\",\"username\":\"opcodec\",\"discriminator\":\"0\",\"global_name\":null,"
              + "\"avatar\":null,\"bot\":true,\"flags\":0}";
    } else {
      body =
          "{\"url\":\"ws://127.0.0.1:%d/\",\"shards\":1,\"session_start_limit\":{\"total\":1000,"
                  .formatted(port)
              + "\"remaining\":1000,\"reset_after\":86400000,\"max_concurrency\":1}}";
    }
    String head =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n"
            + "Content-Length: %d\r\n\r\n".formatted(body.length());
    out.write((head + body).getBytes(StandardCharsets.US_ASCII));
  }

  private void replay(SocketChannel to, DataInputStream in) throws IOException {
    try (FileChannel file = FileChannel.open(recording)) {
      long hello = part(file, 0);
      long acknowledgement = part(file, hello);
      send(file, Integer.BYTES, hello, to);
      // A client may wait for an answer to its first beat before it identifies, or not beat at all.
      boolean identified = isIdentify(ServerFrames.read(in));
      send(file, hello + Integer.BYTES, acknowledgement, to);
      while (!identified) {
        identified = isIdentify(ServerFrames.read(in));
      }
      send(file, acknowledgement, file.size(), to);
      while (true) {
        ServerFrames.read(in);
      }
    }
  }

  /** Where the part ends that begins here with its length. */
  private static long part(FileChannel file, long start) throws IOException {
    ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);
    file.read(length, start);
    return start + Integer.BYTES + length.flip().getInt();
  }

  private static boolean isIdentify(byte[] frame) {
    return IDENTIFY.matcher(new String(frame, StandardCharsets.UTF_8)).find();
  }

  private static void send(FileChannel file, long from, long end, SocketChannel to)
      throws IOException {
    for (long at = from; at < end; ) {
      at += file.transferTo(at, end - at, to);
    }
  }
}
