package dev.opcodec.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.protocol.RawFrame;
import dev.opcodec.runtime.testkit.EmbeddedGateway;
import dev.opcodec.runtime.transport.compression.Compression;
import dev.opcodec.runtime.transport.compression.Decompression;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Over real sockets, against the embedded gateway. */
@Timeout(60)
class CompressedLoopbackTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final BlockingQueue<String> got = new LinkedBlockingQueue<>();

  private GatewaySession session(
      EmbeddedGateway gateway, Compression kind, boolean compressedPayloads, CarriedBy what) {
    return GatewaySession.builder(GatewayProtocol.PROTOCOL)
        .url(gateway.url())
        .token("test")
        .transport(what.transport())
        .compression(kind)
        .identify(plain -> plain.toBuilder().compress(compressedPayloads ? true : null).build())
        .onRaw(this::keep)
        .build();
  }

  private void keep(RawFrame frame) {
    if (frame.opcode() == 0) {
      got.add(frame.event() + " " + frame.d().json());
    }
  }

  private String next() throws InterruptedException {
    String next = got.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    assertThat(next).isNotNull();
    return next;
  }

  private static String text(int size) {
    StringBuilder text = new StringBuilder("\"");
    new Random(size).ints(size - 2L, 'a', 'z').forEach(c -> text.append((char) c));
    return text.append('"').toString();
  }

  @ParameterizedTest
  @EnumSource(Compression.class)
  void ready_dispatches_drop_and_resume(Compression kind) throws Exception {
    for (CarriedBy what : CarriedBy.values()) {
      play(kind, false, what);
    }
  }

  @ParameterizedTest
  @EnumSource(names = "NONE")
  void ready_dispatches_drop_and_resume_with_compressed_payloads(Compression kind)
      throws Exception {
    for (CarriedBy what : CarriedBy.values()) {
      play(kind, true, what);
    }
  }

  private void play(Compression kind, boolean compressedPayloads, CarriedBy what) throws Exception {
    try (EmbeddedGateway gateway = EmbeddedGateway.start();
        GatewaySession session = session(gateway, kind, compressedPayloads, what)) {
      session.open().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      assertThat(next()).startsWith("READY ");
      for (int size : new int[] {1 << 10, 300_000, 6_000_000}) {
        gateway.dispatch("SIZED", text(size));
        assertThat(next()).isEqualTo("SIZED " + text(size));
      }
      boolean inflates = compressedPayloads || kind != Compression.NONE;
      assertThat(Decompression.openContexts()).isEqualTo(inflates ? 1 : 0);
      gateway.connection().drop();
      gateway.dispatch("MISSED", text(300_000));
      gateway.awaitConnection(2, PATIENCE);
      // Replayed, or after RESUMED if the session was back before the dispatch.
      assertThat(List.of(next(), next()))
          .anySatisfy(event -> assertThat(event).isEqualTo("MISSED " + text(300_000)))
          .anySatisfy(event -> assertThat(event).startsWith("RESUMED "));
      gateway.dispatch("SIZED", text(1 << 10));
      assertThat(next()).isEqualTo("SIZED " + text(1 << 10));
    }
    assertThat(Decompression.openContexts()).isZero();
  }
}
