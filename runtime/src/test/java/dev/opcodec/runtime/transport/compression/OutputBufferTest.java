package dev.opcodec.runtime.transport.compression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutputBufferTest {
  private final OutputBuffer buffer = new OutputBuffer(10 << 20);

  private byte[] write(int size) {
    int left = size;
    while (left > 0) {
      int count = Math.min(left, buffer.room());
      Arrays.fill(buffer.array(), buffer.size(), buffer.size() + count, (byte) 'x');
      buffer.advance(count);
      left -= count;
    }
    List<byte[]> arrays = new ArrayList<>();
    buffer.finish(
        (array, offset, length) -> {
          assertThat(length).isEqualTo(size);
          assertThat(array[offset + length]).as("behind the message").isZero();
          assertThat(array.length - offset - length).isGreaterThanOrEqualTo(32);
          arrays.add(array);
        });
    return arrays.get(0);
  }

  @Test
  void message_of_any_length_has_room_behind_it() {
    for (int size = 8 * 1024 - 40; size < 8 * 1024 + 40; size++) {
      write(size);
    }
  }

  @Test
  void array_is_used_again_for_the_next_message() {
    assertThat(write(100)).isSameAs(write(8_000)).isSameAs(write(1));
    byte[] grown = write(100_000);
    assertThat(write(10)).isSameAs(grown);
  }

  @Test
  void large_array_stays_while_messages_are_large_and_goes_with_the_first_small_one() {
    byte[] large = write(6_000_000);
    assertThat(write(5_000_000)).isSameAs(large);
    write(100);
    assertThat(write(100).length).isEqualTo(128 * 1024);
  }
}
