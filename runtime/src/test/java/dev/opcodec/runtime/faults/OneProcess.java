package dev.opcodec.runtime.faults;

import dev.opcodec.runtime.gateway.DispatchEvent;
import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.gateway.UnknownEvent;
import dev.opcodec.runtime.session.GatewaySession;
import dev.opcodec.runtime.session.GatewaySessionBuilder;
import dev.opcodec.runtime.session.SessionState;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A process of its own with one session: it takes up the state on its standard input, if there is
 * one, prints a line for each event, suspends the session after the event of a number, and prints
 * what is left of it.
 */
final class OneProcess {
  static final String TOKEN = "secret-of-both-processes";
  static final String STATE = "state ";

  private final CountDownLatch done = new CountDownLatch(1);
  private final long last;

  private OneProcess(long last) {
    this.last = last;
  }

  /**
   * @param args the gateway's URL, the number of shards, and the number of the last event
   */
  public static void main(String[] args) throws Exception {
    String from = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    new OneProcess(Long.parseLong(args[2])).run(URI.create(args[0]), args[1], from);
  }

  private void run(URI url, String shards, String from) throws Exception {
    GatewaySessionBuilder builder =
        GatewaySession.builder(GatewayProtocol.PROTOCOL)
            .url(url)
            .token(TOKEN)
            .shard(0, Integer.parseInt(shards))
            .on(DispatchEvent.class, this::print);
    if (!from.isBlank()) {
      builder.resume(SessionState.fromJson(from));
    }
    GatewaySession session = builder.build();
    session.open().get(20, TimeUnit.SECONDS);
    if (!done.await(20, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the last event has not come");
    }
    System.out.println(STATE + session.suspend().toJson());
  }

  private void print(DispatchEvent event) {
    long number = event instanceof UnknownEvent known ? NumberedEvents.number(known.d()) : 0;
    System.out.println(event.eventName() + (number == 0 ? "" : " " + number));
    if (number == last) {
      done.countDown();
    }
  }
}
