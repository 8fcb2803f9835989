package dev.opcodec.runtime.transport.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ZstdStreamTest {
  private static byte[] ended(String frame) {
    return Zstd.compress(frame.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void scenario_35_ZS_2_zstd_frame_that_never_ends_gives_a_frame_a_message() {
    try (PeerStream peer = new PeerStream(Compression.ZSTD_STREAM);
        Frames frames = new Frames(Compression.ZSTD_STREAM)) {
      for (int i = 0; i < 10_000; i++) {
        String frame = "{\"op\":11,\"n\":" + i + "}";
        frames.take(peer.message(frame));
        assertThat(frames.got).hasSize(i + 1).endsWith(frame);
      }
    }
  }

  @Test
  void zstd_frame_that_ends_with_each_message_is_read_too() {
    try (Frames frames = new Frames(Compression.ZSTD_STREAM)) {
      frames.take(ended("one"), ended("two"), ended(Frames.json(200_000)), ended("four"));
      assertThat(frames.got).containsExactly("one", "two", Frames.json(200_000), "four");
    }
  }

  @Test
  void zstd_frame_may_end_within_a_message() {
    try (PeerStream peer = new PeerStream(Compression.ZSTD_STREAM);
        Frames frames = new Frames(Compression.ZSTD_STREAM)) {
      byte[] half = ended("half ");
      byte[] other = peer.message("the other");
      byte[] both = Arrays.copyOf(half, half.length + other.length);
      System.arraycopy(other, 0, both, half.length, other.length);
      frames.take(both, peer.message("next"));
      assertThat(frames.got).containsExactly("half the other", "next");
    }
  }

  @Test
  void window_that_takes_more_memory_than_a_message_may_is_refused() throws IOException {
    byte[] message = withWindow(27);
    try (Frames tight = new Frames(Compression.ZSTD_STREAM, 1 << 20);
        Frames wide = new Frames(Compression.ZSTD_STREAM, 128 << 20)) {
      assertThatThrownBy(() -> tight.take(message)).isInstanceOf(CorruptStreamException.class);
      assertThat(wide.take(message).got).containsExactly("{}");
    }
  }

  @Test
  void window_that_every_decoder_should_take_is_taken_with_a_tight_limit_too() throws IOException {
    try (Frames frames = new Frames(Compression.ZSTD_STREAM, 1_000)) {
      assertThat(frames.take(withWindow(23)).got).containsExactly("{}");
    }
  }

  private static byte[] withWindow(int log) throws IOException {
    ByteArrayOutputStream wire = new ByteArrayOutputStream();
    try (ZstdOutputStreamNoFinalizer stream = new ZstdOutputStreamNoFinalizer(wire)) {
      stream.setLong(log);
      stream.write("{}".getBytes(StandardCharsets.UTF_8));
      stream.flush();
      return wire.toByteArray();
    }
  }

  @Test
  void what_zlib_made_is_corrupt() {
    try (PeerStream peer = new PeerStream(Compression.ZLIB_STREAM);
        Frames frames = new Frames(Compression.ZSTD_STREAM)) {
      byte[] message = peer.message("{\"op\":10}");
      assertThatThrownBy(() -> frames.take(message))
          .isInstanceOf(CorruptStreamException.class)
          .hasMessage("what came is not a zstd stream");
    }
  }
}
