package dev.opcodec.peers.transports;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One client in a process of its own: first idle connections, then a flood on another. */
final class ClientProcess {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** Connections before any is counted: what all share is there then. */
  private static final int FIRST = 20;

  static final int IDLE = Integer.getInteger("opcodec.peers.idle", 400);
  private static final int WARM_UP = 400_000;
  private static final int MESSAGES = 1_000_000;

  private ClientProcess() {}

  /**
   * @param args the client's kind and the server's port
   */
  public static void main(String[] args) throws Exception {
    WebSocketClient.Kind kind = WebSocketClient.Kind.valueOf(args[0]);
    WebSocketClient client = kind.make();
    String server = "ws://127.0.0.1:" + args[1] + "/";
    List<Object> kept = new ArrayList<>();
    open(client, server, FIRST, kept);
    Memory before = Memory.now();
    int threads = ManagementFactory.getThreadMXBean().getThreadCount();
    open(client, server, IDLE, kept);
    Memory after = Memory.now();
    double heapEach = (after.heap() - before.heap()) / 1024.0 / IDLE;
    double directEach = (after.direct() - before.direct()) / 1024.0 / IDLE;
    double threadsEach =
        (ManagementFactory.getThreadMXBean().getThreadCount() - threads) / (double) IDLE;

    flood(client, server, WARM_UP);
    long cpu = SYSTEM.getProcessCpuTime();
    long start = System.nanoTime();
    flood(client, server, MESSAGES);
    double seconds = (System.nanoTime() - start) / 1e9;
    double cpuSeconds = (SYSTEM.getProcessCpuTime() - cpu) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.2f | %.2f | %,.0f |%n",
        kind.title(),
        heapEach,
        directEach,
        threadsEach,
        cpuSeconds,
        MESSAGES / seconds);
    System.out.flush();
    Runtime.getRuntime().halt(kept.isEmpty() ? 1 : 0);
  }

  private static void open(WebSocketClient client, String server, int count, List<Object> kept)
      throws Exception {
    for (int i = 0; i < count; i++) {
      CompletableFuture<?> opened = client.open(URI.create(server + 0), new MessageCounter(1));
      opened.get(30, TimeUnit.SECONDS);
      kept.add(opened);
    }
  }

  private static void flood(WebSocketClient client, String server, int messages) throws Exception {
    MessageCounter counter = new MessageCounter(messages);
    client.open(URI.create(server + messages), counter).get(30, TimeUnit.SECONDS);
    counter.await();
  }
}
