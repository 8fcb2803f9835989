package dev.opcodec.runtime.codec;

import static dev.opcodec.runtime.codec.JsonSamples.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A typed codec given damaged input: a value or a typed error, nothing else. */
class DamagedFrameTest {
  private static final byte[] FRAME = utf8(Post.FULL);

  /** Put in the place of every byte, besides every flip of a bit. */
  private static final byte[] TELLING = utf8("{}[]\",:\\ 09-.en\u0000\u0080");

  @Test
  void truncation_at_every_byte_is_an_error() {
    for (int length = 0; length < FRAME.length; length++) {
      byte[] truncated = Arrays.copyOf(FRAME, length);
      assertThatThrownBy(() -> Post.Codec.INSTANCE.decode(truncated))
          .isInstanceOf(JsonDecodeException.class);
    }
  }

  @Test
  void limit_counts_though_the_rest_lies_behind_it() {
    for (int length = 0; length < FRAME.length; length++) {
      JsonReader in = JsonReader.of(FRAME, 0, length);
      int limit = length;
      assertThatThrownBy(() -> Post.Codec.INSTANCE.read(in))
          .isInstanceOfSatisfying(
              JsonDecodeException.class, e -> assertThat(e.offset()).isBetween(0, limit));
    }
  }

  @Test
  void change_of_every_byte_is_a_value_or_an_error() {
    int values = 0;
    int errors = 0;
    for (int at = 0; at < FRAME.length; at++) {
      for (int change = 0; change < 8 + TELLING.length; change++) {
        byte[] changed = FRAME.clone();
        changed[at] = change < 8 ? (byte) (FRAME[at] ^ 1 << change) : TELLING[change - 8];
        try {
          Post post = Post.Codec.INSTANCE.decode(changed);
          // What is accepted is as good as any other value.
          assertThat(Post.Codec.INSTANCE.decode(Post.Codec.INSTANCE.encode(post))).isEqualTo(post);
          values++;
        } catch (JsonDecodeException e) {
          assertThat(e.path()).startsWith("$");
          assertThat(e.offset()).isBetween(0, FRAME.length);
          errors++;
        }
      }
    }
    assertThat(values).isPositive();
    assertThat(errors).isPositive();
  }

  @Test
  void removal_of_every_byte_is_a_value_or_an_error() {
    for (int at = 0; at < FRAME.length; at++) {
      byte[] shorter = Arrays.copyOf(FRAME, FRAME.length - 1);
      System.arraycopy(FRAME, at + 1, shorter, at, FRAME.length - at - 1);
      try {
        assertThat(Post.Codec.INSTANCE.decode(shorter)).isNotNull();
      } catch (JsonDecodeException e) {
        assertThat(e.problem()).isNotEmpty();
      }
    }
  }
}
