package dev.opcodec.runtime.rest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Answers each request with what the test has put in, or goes on and on, or not at all. */
final class HostileServer implements AutoCloseable {
  /** What came: path and authorization. */
  record Asked(String path, @Nullable String authorization) {}

  final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private volatile String answer = "";
  private volatile String header = "";
  private volatile boolean endless;
  private volatile boolean mute;

  HostileServer() throws IOException {
    threads.execute(this::acceptAll);
  }

  private void acceptAll() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        sockets.add(socket);
        threads.execute(() -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try {
      note(socket);
      if (mute) {
        return;
      }
      OutputStream out = socket.getOutputStream();
      out.write(answer.getBytes(StandardCharsets.UTF_8));
      byte[] more = " ".repeat(8192).getBytes(StandardCharsets.UTF_8);
      while (endless) {
        out.write(more);
      }
      socket.close();
    } catch (IOException gone) {
      // The client has had enough, which is what some tests are about.
      sockets.remove(socket);
    }
  }

  private void note(Socket socket) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    String path = in.readLine().split(" ")[1];
    String authorization = null;
    for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
      if (line.toLowerCase(Locale.ROOT).startsWith("authorization:")) {
        authorization = line.substring("authorization:".length()).trim();
      }
    }
    asked.add(new Asked(path, authorization));
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/api/v10");
  }

  HostileServer says(int status, String body) {
    String length =
        status == 204 ? "" : "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length;
    answer =
        "HTTP/1.1 " + status + " X\r\nConnection: close\r\n" + header + length + "\r\n\r\n" + body;
    return this;
  }

  /** A header for what it says from now on. */
  HostileServer with(String name, String value) {
    header = name + ": " + value + "\r\n";
    return this;
  }

  HostileServer endless() {
    answer = "HTTP/1.1 200 X\r\nConnection: close\r\n\r\n";
    endless = true;
    return this;
  }

  HostileServer mute() {
    mute = true;
    return this;
  }

  @Override
  public void close() throws IOException {
    endless = false;
    server.close();
    for (Socket socket : sockets) {
      socket.close();
    }
    threads.shutdownNow();
  }
}
