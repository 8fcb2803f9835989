package dev.opcodec.generatedtests.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.generatedtests.traffic.AllocatedBytes;
import dev.opcodec.generatedtests.traffic.FrameKind;
import dev.opcodec.generatedtests.traffic.ObjectTree;
import dev.opcodec.generatedtests.traffic.Traffic;
import dev.opcodec.runtime.gateway.DispatchEvent;
import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.gateway.MessageCreateEvent;
import dev.opcodec.runtime.gateway.TypingStartEvent;
import dev.opcodec.runtime.session.GatewaySession;
import dev.opcodec.runtime.session.GatewaySessionBuilder;
import dev.opcodec.runtime.session.SessionListener;
import dev.opcodec.runtime.transport.compression.Compression;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a frame costs a session beside what its user keeps, from the compressed bytes on. */
class SessionAllocationTest {
  /** Messages after which everything has the room that it keeps. */
  private static final int WARM_UP = 40;

  private static final int MEASURED = 20;

  /** Of a dispatch that somebody wants: the frame around the event, and its place in the queue. */
  private static final long PLACE_IN_THE_QUEUE = 200;

  /** Of a frame for the machine: what it decides is values. One comes in 41 seconds. */
  private static final long STEP_OF_THE_MACHINE = 1_000;

  private final DeflatedGateway gateway = new DeflatedGateway();
  private final List<DispatchEvent> kept = new ArrayList<>();

  private void establish(UnaryOperator<GatewaySessionBuilder> handlers) {
    GatewaySession session =
        handlers
            .apply(
                GatewaySession.builder(GatewayProtocol.PROTOCOL)
                    .token("MQ.of.nobody")
                    .transport(gateway)
                    .scheduler(gateway)
                    .executor(Runnable::run)
                    .completions(Runnable::run)
                    .compression(Compression.ZLIB_STREAM))
            .build();
    session.open();
    gateway.establish();
    assertThat(session.state()).hasToString("READY");
  }

  @AfterEach
  void close() {
    gateway.close();
  }

  private static String data(FrameKind kind, int number) {
    String frame = new String(Traffic.plain(kind).frame(number), StandardCharsets.UTF_8);
    return frame.substring(frame.indexOf("\"d\":") + 4, frame.length() - 1);
  }

  private long least(List<byte[]> messages) {
    messages.subList(0, WARM_UP).forEach(gateway::send);
    kept.clear();
    long least = Long.MAX_VALUE;
    for (byte[] message : messages.subList(WARM_UP, messages.size())) {
      long before = AllocatedBytes.now();
      gateway.send(message);
      least = Math.min(least, AllocatedBytes.now() - before);
    }
    return least;
  }

  private List<byte[]> dispatches(String event, String data) {
    List<byte[]> messages = new ArrayList<>();
    for (int i = 0; i < WARM_UP + MEASURED; i++) {
      messages.add(gateway.dispatch(event, data));
    }
    return messages;
  }

  @Test
  void dispatch_that_nobody_wants_allocates_nothing() {
    establish(builder -> builder.on(TypingStartEvent.class, kept::add));
    String data = data(FrameKind.MESSAGE_CREATE, 0);
    assertThat(least(dispatches("MESSAGE_CREATE", data))).isZero();
  }

  @Test
  void dispatch_of_an_event_that_is_not_known_allocates_nothing_where_nobody_wants_it() {
    establish(builder -> builder.on(TypingStartEvent.class, kept::add));
    assertThat(least(dispatches("NOT_IN_ANY_SCHEMA", "{\"a\":[1,2,3]}"))).isZero();
  }

  @Test
  void dispatch_that_somebody_wants_allocates_what_is_kept_and_its_place_in_the_queue() {
    kept.clear();
    establish(builder -> builder.on(MessageCreateEvent.class, kept::add));
    List<byte[]> messages = dispatches("MESSAGE_CREATE", data(FrameKind.MESSAGE_CREATE, 0));
    ((ArrayList<?>) kept).ensureCapacity(messages.size());

    long allocated = least(messages);

    long tree = ObjectTree.bytes(kept.get(0), kept.get(1));
    assertThat(allocated).isBetween(tree, tree * 105 / 100 + PLACE_IN_THE_QUEUE);
  }

  @Test
  void delivery_that_is_measured_allocates_no_more() {
    kept.clear();
    LongAdder calls = new LongAdder();
    SessionListener meter =
        new SessionListener() {
          @Override
          public boolean watchesDelivery() {
            return true;
          }

          @Override
          public void delivered(@Nullable String event, long lag, int frames, long bytes) {
            calls.increment();
          }
        };
    establish(builder -> builder.listener(meter).on(MessageCreateEvent.class, kept::add));
    List<byte[]> messages = dispatches("MESSAGE_CREATE", data(FrameKind.MESSAGE_CREATE, 0));
    ((ArrayList<?>) kept).ensureCapacity(messages.size());

    long allocated = least(messages);

    long tree = ObjectTree.bytes(kept.get(0), kept.get(1));
    assertThat(allocated).isLessThanOrEqualTo(tree * 105 / 100 + PLACE_IN_THE_QUEUE);
    assertThat(calls.sum()).isEqualTo(messages.size());
  }

  @Test
  void acknowledged_heartbeat_allocates_a_step_of_the_machine() {
    establish(builder -> builder.on(TypingStartEvent.class, kept::add));
    List<byte[]> messages = new ArrayList<>();
    for (int i = 0; i < WARM_UP + MEASURED; i++) {
      messages.add(gateway.message("{\"t\":null,\"s\":null,\"op\":11,\"d\":null}"));
    }
    assertThat(least(messages)).isLessThan(STEP_OF_THE_MACHINE);
  }
}
