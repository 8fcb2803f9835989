package dev.opcodec.runtime.transport.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZlibPayloadsTest {
  private static final String FRAME = Frames.json(200);

  private static byte[] compressed(String frame) {
    try (PeerStream peer = new PeerStream(Compression.NONE)) {
      return peer.message(frame);
    }
  }

  @Test
  void ZP_1_compressed_and_plain_messages_may_alternate() {
    byte[] plain = "{\"op\":1}".getBytes(StandardCharsets.UTF_8);
    try (Frames frames = new Frames(Compression.NONE)) {
      frames.take(compressed(FRAME), plain, compressed(FRAME), plain);
      assertThat(frames.got).containsExactly(FRAME, "{\"op\":1}", FRAME, "{\"op\":1}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"op\":1}", "[1]", " {}", "1", "x", "{", "8\u001d", "H"})
  void ZP_2_what_has_no_zlib_header_is_a_frame_as_it_is(String text) {
    try (Frames frames = new Frames(Compression.NONE)) {
      frames.take(text.getBytes(StandardCharsets.UTF_8));
      assertThat(frames.got).containsExactly(text);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0x7801, 0x785E, 0x789C, 0x78DA, 0x081D, 0x1819, 0x6881})
  void ZP_2_every_zlib_header_is_recognised(int header) {
    byte[] message = {(byte) (header >> 8), (byte) header};
    try (Frames frames = new Frames(Compression.NONE)) {
      assertThatThrownBy(() -> frames.take(message)).isInstanceOf(CorruptStreamException.class);
    }
  }

  @Test
  void message_cut_off_anywhere_is_corrupt() {
    byte[] whole = compressed(FRAME);
    for (int length = 2; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      try (Frames frames = new Frames(Compression.NONE)) {
        assertThatThrownBy(() -> frames.take(cut)).isInstanceOf(CorruptStreamException.class);
        assertThat(frames.got).isEmpty();
      }
    }
  }

  @Test
  void message_that_goes_on_behind_its_end_is_corrupt() {
    byte[] whole = compressed(FRAME);
    try (Frames frames = new Frames(Compression.NONE)) {
      assertThatThrownBy(() -> frames.take(Arrays.copyOf(whole, whole.length + 1)))
          .isInstanceOf(CorruptStreamException.class)
          .hasMessage("a zlib message goes on behind its end");
    }
  }

  @Test
  void damage_of_any_byte_behind_the_header_is_an_error_for_zlib_has_a_checksum() {
    byte[] whole = compressed(FRAME);
    for (int at = 2; at < whole.length; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x10;
      try (Frames frames = new Frames(Compression.NONE)) {
        List<String> got = frames.take(damaged).got;
        assertThat(got).as("damaged at %d", at).containsExactly(FRAME);
      } catch (CorruptStreamException expected) {
        assertThat(expected.getMessage()).isNotEmpty();
      }
    }
  }
}
