package dev.opcodec.runtime.transport.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds however it is compressed; NONE stands for messages that are compressed singly. */
@Timeout(60)
class AnyKindTest {
  private static final int LIMIT = 1 << 20;

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
  void ZT_4_frames_come_out_as_they_went_in_and_in_order(Compression kind) {
    List<String> sent = new ArrayList<>();
    try (PeerStream peer = new PeerStream(kind);
        Frames frames = new Frames(kind)) {
      for (int size = 0; size < 3_000; size += 7) {
        sent.add(Frames.json(size));
        frames.take(peer.message(Frames.json(size)));
      }
      assertThat(frames.got).isEqualTo(sent);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
  void scenario_34_frames_of_more_than_64_KiB_and_of_6_MB_are_inflated(Compression kind) {
    try (PeerStream peer = new PeerStream(kind);
        Frames frames = new Frames(kind)) {
      for (int size : new int[] {64 << 10, (64 << 10) + 1, 300_000, 6_000_000, 100}) {
        String frame = Frames.json(size);
        frames.take(peer.message(frame));
        assertThat(frames.got.remove(0)).isEqualTo(frame);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
  void frame_as_large_as_the_limit_is_taken_and_one_a_byte_larger_is_not(Compression kind) {
    for (int limit : new int[] {1, 100, 8 << 10, 70_000, 128 << 10}) {
      String atLimit = "x".repeat(limit);
      try (PeerStream peer = new PeerStream(kind);
          Frames frames = new Frames(kind, limit)) {
        frames.take(peer.message(atLimit), peer.message(atLimit));
        assertThat(frames.got).containsExactly(atLimit, atLimit);
        byte[] larger = peer.message(atLimit + "x");
        assertThatThrownBy(() -> frames.take(larger))
            .isInstanceOf(CorruptStreamException.class)
            .hasMessage("a message inflates to more than " + limit + " bytes");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
  void scenario_34_bomb_is_refused(Compression kind) {
    try (PeerStream peer = new PeerStream(kind);
        Frames frames = new Frames(kind, LIMIT)) {
      byte[] bomb = peer.message(new byte[256 << 20]);
      assertThat(bomb).hasSizeLessThan(LIMIT);
      assertThatThrownBy(() -> frames.take(bomb)).isInstanceOf(CorruptStreamException.class);
      assertThat(frames.got).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
  void damage_of_any_byte_is_a_typed_error_or_a_bounded_frame(Compression kind) {
    List<byte[]> messages = new ArrayList<>();
    try (PeerStream peer = new PeerStream(kind)) {
      for (int size : new int[] {60, 700, 200}) {
        messages.add(peer.message(Frames.json(size)));
      }
    }
    for (int message = 0; message < messages.size(); message++) {
      for (int at = 0; at < messages.get(message).length; at++) {
        for (int bits : new int[] {1, 0x80, 0xFF}) {
          takeDamaged(kind, messages, message, at, bits);
        }
      }
    }
    assertThat(Decompression.openContexts()).isZero();
  }

  private static void takeDamaged(
      Compression kind, List<byte[]> messages, int message, int at, int bits) {
    try (Frames frames = new Frames(kind, LIMIT)) {
      for (int i = 0; i < messages.size(); i++) {
        byte[] data = messages.get(i).clone();
        if (i == message) {
          data[at] ^= (byte) bits;
        }
        try {
          frames.take(data);
        } catch (CorruptStreamException error) {
          assertThat(i).as("what was sound is not blamed").isGreaterThanOrEqualTo(message);
          return;
        }
      }
      assertThat(frames.got).allMatch(frame -> frame.length() <= LIMIT);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
  void random_bytes_never_hang_nor_fail_otherwise(Compression kind) {
    Random random = new Random(1);
    for (int round = 0; round < 20_000; round++) {
      byte[] noise = new byte[random.nextInt(64)];
      random.nextBytes(noise);
      byte[] start = round % 2 == 0 ? new byte[0] : beginning(kind);
      try (Frames frames = new Frames(kind, LIMIT)) {
        frames.take(start, noise);
      } catch (CorruptStreamException expected) {
        assertThat(expected.getMessage()).isNotEmpty();
      }
    }
  }

  private static byte[] beginning(Compression kind) {
    try (PeerStream peer = new PeerStream(kind)) {
      return peer.message("{\"op\":10}".getBytes(StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ZLIB_STREAM", "ZSTD_STREAM"})
  void ZT_1_ZS_1_what_continues_another_connections_stream_is_corrupt(Compression kind) {
    try (PeerStream peer = new PeerStream(kind);
        Frames fresh = new Frames(kind)) {
      peer.message(Frames.json(500));
      byte[] second = peer.message(Frames.json(500));
      assertThatThrownBy(() -> fresh.take(second)).isInstanceOf(CorruptStreamException.class);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
  void empty_message_is_no_frame_and_does_no_harm(Compression kind) {
    try (PeerStream peer = new PeerStream(kind);
        Frames frames = new Frames(kind)) {
      byte[] empty = new byte[0];
      frames.take(empty, peer.message("{\"op\":1}"), empty, peer.message("{\"op\":2}"));
      frames.got.removeIf(String::isEmpty);
      assertThat(frames.got).containsExactly("{\"op\":1}", "{\"op\":2}");
    }
  }
}
