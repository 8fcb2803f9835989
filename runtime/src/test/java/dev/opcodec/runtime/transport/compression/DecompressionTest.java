package dev.opcodec.runtime.transport.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class DecompressionTest {
  @AfterEach
  void nothing_is_left_open() {
    assertThat(Decompression.openContexts()).isZero();
  }

  private static Decompression begin(Compression kind) {
    return new CompressionSettings(kind, 1 << 20).begin();
  }

  @ParameterizedTest
  @EnumSource(Compression.class)
  void native_memory_is_taken_at_the_first_message_and_given_back_once(Compression kind) {
    try (PeerStream peer = new PeerStream(kind.resolve())) {
      Decompression decompression = begin(kind);
      assertThat(Decompression.openContexts()).isZero();
      Frames.inflate(decompression, peer.message("{}"), (buffer, offset, length) -> {});
      assertThat(Decompression.openContexts()).isEqualTo(1);
      decompression.close();
      decompression.close();
      assertThat(Decompression.openContexts()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(Compression.class)
  void what_comes_after_closing_is_ignored(Compression kind) {
    List<Integer> lengths = new ArrayList<>();
    try (PeerStream peer = new PeerStream(kind.resolve())) {
      Decompression decompression = begin(kind);
      decompression.close();
      Frames.inflate(
          decompression, peer.message("{}"), (buffer, offset, length) -> lengths.add(length));
    }
    assertThat(lengths).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Compression.class)
  void corrupt_stream_is_closed_at_once(Compression kind) {
    Decompression decompression = begin(kind);
    byte[] corrupt = {0x78, (byte) 0x9C, 0x07, 0};
    assertThatThrownBy(() -> Frames.inflate(decompression, corrupt, (buffer, offset, length) -> {}))
        .isInstanceOf(CorruptStreamException.class);
    assertThat(Decompression.openContexts()).isZero();
    Frames.inflate(decompression, corrupt, (buffer, offset, length) -> {});
  }

  @ParameterizedTest
  @EnumSource(Compression.class)
  void sink_may_close_and_may_throw(Compression kind) {
    try (PeerStream peer = new PeerStream(kind.resolve())) {
      Decompression decompression = begin(kind);
      byte[] message = peer.message("{}");
      assertThatThrownBy(
              () ->
                  Frames.inflate(
                      decompression,
                      message,
                      (buffer, offset, length) -> {
                        throw new IllegalStateException("sink");
                      }))
          .hasMessage("sink");
      byte[] next = peer.message("{}");
      Frames.inflate(decompression, next, (buffer, offset, length) -> decompression.close());
    }
  }

  @ParameterizedTest
  @EnumSource(Compression.class)
  void closing_from_another_thread_does_not_wait_for_who_inflates(Compression kind)
      throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    try (PeerStream peer = new PeerStream(kind.resolve())) {
      Decompression decompression = begin(kind);
      byte[] message = peer.message("{}");
      Thread reader =
          new Thread(
              () ->
                  Frames.inflate(
                      decompression,
                      message,
                      (buffer, offset, length) -> {
                        inside.countDown();
                        await(goOn);
                      }));
      reader.start();
      await(inside);
      decompression.close();
      assertThat(Decompression.openContexts()).as("in use").isEqualTo(1);
      goOn.countDown();
      reader.join(10_000);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @EnumSource(Compression.class)
  void closing_at_any_moment_of_inflating_frees_once_and_breaks_nothing(Compression kind)
      throws Exception {
    byte[] message;
    try (PeerStream peer = new PeerStream(kind.resolve())) {
      message = peer.message(Frames.json(20_000));
    }
    for (int round = 0; round < 500; round++) {
      Decompression decompression = begin(kind);
      Thread closer = new Thread(decompression::close);
      closer.start();
      Frames.inflate(decompression, message, (buffer, offset, length) -> {});
      closer.join(10_000);
      assertThat(Decompression.openContexts()).isZero();
    }
  }
}
