package dev.opcodec.runtime.transport.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZlibStreamTest {
  private static final String FIRST = Frames.json(300);
  private static final String SECOND = Frames.json(120);
  private static final String THIRD = Frames.json(40);

  private final PeerStream peer = new PeerStream(Compression.ZLIB_STREAM);
  private final byte[] first = peer.message(FIRST);
  private final byte[] second = peer.message(SECOND);
  private final byte[] third = peer.message(THIRD);

  @AfterEach
  void closePeer() {
    peer.close();
  }

  @Test
  void scenario_32_frame_cut_at_any_byte_is_one_frame() {
    for (int at = 0; at <= second.length; at++) {
      try (Frames frames = new Frames(Compression.ZLIB_STREAM)) {
        frames.take(first).take(Frames.cut(second, at)).take(third);
        assertThat(frames.got).as("cut at %d", at).containsExactly(FIRST, SECOND, THIRD);
      }
    }
  }

  @Test
  void scenario_32_ZT_2_frame_is_complete_with_the_last_byte_of_the_flush_mark() {
    for (int left = 1; left <= 3; left++) {
      try (Frames frames = new Frames(Compression.ZLIB_STREAM)) {
        byte[][] parts = Frames.cut(first, 10, 100, first.length - left);
        frames.take(parts[0], parts[1], parts[2]);
        assertThat(frames.got).isEmpty();
        frames.take(parts[3]);
        assertThat(frames.got).containsExactly(FIRST);
      }
    }
  }

  @Test
  void scenario_32_every_byte_a_message_of_its_own() {
    try (Frames frames = new Frames(Compression.ZLIB_STREAM)) {
      for (byte[] message : new byte[][] {first, second, third}) {
        for (byte each : message) {
          frames.take(new byte[] {each});
        }
      }
      assertThat(frames.got).containsExactly(FIRST, SECOND, THIRD);
    }
  }

  @Test
  void flush_without_data_is_no_frame() {
    try (Frames frames = new Frames(Compression.ZLIB_STREAM)) {
      byte[] emptyBlock = {0, 0, 0, (byte) 0xFF, (byte) 0xFF};
      frames.take(first, emptyBlock, second);
      assertThat(frames.got).containsExactly(FIRST, SECOND);
    }
  }

  @Test
  void ZT_3_second_header_is_corrupt() {
    try (Frames frames = new Frames(Compression.ZLIB_STREAM)) {
      frames.take(first);
      assertThatThrownBy(() -> frames.take(first)).isInstanceOf(CorruptStreamException.class);
    }
  }

  @Test
  void stream_that_ends_before_the_connection_is_corrupt() {
    try (PeerStream single = new PeerStream(Compression.NONE);
        Frames frames = new Frames(Compression.ZLIB_STREAM)) {
      assertThatThrownBy(() -> frames.take(single.message(FIRST)))
          .isInstanceOf(CorruptStreamException.class)
          .hasMessage("the zlib stream ended before the connection");
    }
  }

  @Test
  void stream_that_needs_a_dictionary_is_corrupt() {
    Deflater deflater = new Deflater();
    deflater.setDictionary("heartbeat_interval".getBytes(StandardCharsets.US_ASCII));
    deflater.setInput(FIRST.getBytes(StandardCharsets.US_ASCII));
    byte[] bytes = new byte[1_000];
    int length = deflater.deflate(bytes, 0, bytes.length, Deflater.SYNC_FLUSH);
    deflater.end();
    try (Frames frames = new Frames(Compression.ZLIB_STREAM)) {
      assertThatThrownBy(() -> frames.take(Arrays.copyOf(bytes, length)))
          .isInstanceOf(CorruptStreamException.class)
          .hasMessage("the zlib stream needs a dictionary");
    }
  }

  @ParameterizedTest
  @CsvSource({"0x79, method", "0x88, window", "0x00, neither"})
  void stream_with_another_header_is_corrupt(int cmf, String wrong) {
    int check = (31 - (cmf << 8) % 31) % 31;
    byte[] changed = first.clone();
    changed[0] = (byte) cmf;
    changed[1] = (byte) check;
    isNoStream(changed, wrong);
  }

  @Test
  void stream_whose_header_does_not_check_is_corrupt() {
    byte[] changed = first.clone();
    changed[1]++;
    isNoStream(changed, "check bits");
  }

  private static void isNoStream(byte[] bytes, String wrong) {
    try (Frames frames = new Frames(Compression.ZLIB_STREAM)) {
      byte[][] parts = Frames.cut(bytes, 1);
      frames.take(parts[0]);
      assertThatThrownBy(() -> frames.take(parts[1]))
          .as(wrong)
          .isInstanceOf(CorruptStreamException.class)
          .hasMessage("what came is not a zlib stream");
      assertThat(frames.got).isEmpty();
    }
  }

  @Test
  void frame_that_never_ends_passes_the_limit() {
    Deflater deflater = new Deflater();
    deflater.setInput(Frames.json(1_000_000).getBytes(StandardCharsets.US_ASCII));
    byte[] piece = new byte[1_000];
    try (Frames frames = new Frames(Compression.ZLIB_STREAM, 100_000)) {
      assertThatThrownBy(
              () -> {
                while (deflater.deflate(piece) == piece.length) {
                  frames.take(piece);
                }
              })
          .isInstanceOf(CorruptStreamException.class)
          .hasMessageContaining("more than 100000 bytes");
      assertThat(frames.got).isEmpty();
    } finally {
      deflater.end();
    }
  }
}
