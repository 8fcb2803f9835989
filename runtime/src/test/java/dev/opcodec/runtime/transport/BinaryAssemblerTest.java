package dev.opcodec.runtime.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BinaryAssemblerTest {
  private final BinaryAssembler assembler = new BinaryAssembler(1_000);

  private static byte[] random(Random random, int size) {
    byte[] bytes = new byte[size];
    random.nextBytes(bytes);
    return bytes;
  }

  @Test
  void message_is_its_parts_one_after_the_other() {
    Random random = new Random(1);
    for (int round = 0; round < 1_000; round++) {
      ByteArrayOutputStream expected = new ByteArrayOutputStream();
      for (int part = random.nextInt(10); part >= 0; part--) {
        byte[] bytes = random(random, random.nextInt(100));
        expected.writeBytes(bytes);
        assembler.append(ByteBuffer.wrap(bytes));
      }
      assertThat(assembler.finish()).isEqualTo(expected.toByteArray());
    }
  }

  @Test
  void messages_do_not_share_an_array() {
    ByteBuffer part = ByteBuffer.wrap(new byte[] {1, 2, 3});
    assembler.append(part);
    byte[] first = assembler.finish();
    assembler.append(part.rewind());
    assertThat(assembler.finish()).isEqualTo(first).isNotSameAs(first);
    assertThat(assembler.finish()).isEmpty();
  }

  @Test
  void message_of_the_limit_is_taken_and_one_a_byte_larger_is_not() {
    assembler.append(ByteBuffer.allocate(999));
    assembler.append(ByteBuffer.allocate(1));
    assertThat(assembler.finish()).hasSize(1_000);
    assembler.append(ByteBuffer.allocate(600));
    assertThatThrownBy(() -> assembler.append(ByteBuffer.allocate(401)))
        .isInstanceOf(MessageTooLargeException.class);
  }
}
