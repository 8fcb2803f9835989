package dev.opcodec.runtime.transport.compression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class AnySplitTest {
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMinLength(1).ofMaxLength(40),
        Arbitraries.integers().between(100, 30_000).map(Frames::json),
        Arbitraries.integers().between(1, 30_000).map("a"::repeat));
  }

  @Property(tries = 300)
  void zlib_stream_gives_the_same_frames_however_it_is_cut(
      @ForAll @Size(min = 1, max = 8) List<@From("texts") String> texts,
      @ForAll @Size(max = 20) List<@IntRange(max = 1_000) Integer> permille) {
    List<String> sent = texts.stream().map(AnySplitTest::wellFormed).toList();
    try (PeerStream peer = new PeerStream(Compression.ZLIB_STREAM);
        Frames frames = new Frames(Compression.ZLIB_STREAM)) {
      for (String text : sent) {
        byte[] message = peer.message(text);
        TreeSet<Integer> cuts = new TreeSet<>();
        permille.forEach(share -> cuts.add((int) ((long) message.length * share / 1_000)));
        frames.take(Frames.cut(message, cuts.stream().mapToInt(cut -> cut).toArray()));
      }
      assertThat(frames.got).isEqualTo(sent);
    }
  }

  @Property(tries = 300)
  void zstd_stream_gives_the_same_frames_however_its_blocks_lie(
      @ForAll @Size(min = 1, max = 8)
          List<@Size(min = 1, max = 4) List<@From("texts") String>> all) {
    try (PeerStream peer = new PeerStream(Compression.ZSTD_STREAM);
        Frames frames = new Frames(Compression.ZSTD_STREAM)) {
      for (List<String> raw : all) {
        List<String> texts = raw.stream().map(AnySplitTest::wellFormed).toList();
        // Several flushes within one message, as a gateway that writes in pieces does.
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        texts.forEach(text -> message.writeBytes(peer.message(text)));
        frames.take(message.toByteArray());
        assertThat(frames.got.remove(0)).isEqualTo(String.join("", texts));
      }
      assertThat(frames.got).isEmpty();
    }
  }

  /** UTF-8 has no lone surrogates. */
  private static String wellFormed(String text) {
    return text.codePoints()
        .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .append('.')
        .toString();
  }
}
