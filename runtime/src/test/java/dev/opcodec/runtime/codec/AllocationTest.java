package dev.opcodec.runtime.codec;

import static dev.opcodec.runtime.codec.JsonSamples.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an input of some size can make a reader allocate. */
class AllocationTest {
  /** A reader, its errors and a first use of classes. */
  private static final long CONSTANT = 96 << 10;

  @BeforeAll
  static void warm_up() {
    for (int i = 0; i < 50; i++) {
      decode(utf8(Post.FULL));
      decode(utf8("[1"));
    }
  }

  @Test
  void skipping_allocates_nothing() {
    byte[] json = utf8("[" + (Post.FULL + ",").repeat(1_000) + "0]");
    JsonReader in = JsonReader.of(json);
    in.skipValue();
    in.restart();
    assertThat(allocatedBy(in::skipValue)).isLessThan(10_000);
  }

  @Test
  void values_take_a_small_multiple_of_the_input() {
    for (String item : new String[] {"{},", "[],", "\"\",", "\"\\n\",", "\"é\",", "null,"}) {
      byte[] json = utf8("[" + item.repeat(100_000) + "0]");
      assertThat(allocatedBy(() -> decode(json))).as(item).isLessThan(80L * json.length);
    }
  }

  @Test
  void numbers_take_a_small_multiple_of_the_input() {
    byte[] json = utf8("[" + "1234,".repeat(100_000) + "0]");
    assertThat(allocatedBy(() -> JsonReader.of(json).readList(JsonReader::readLong)))
        .isLessThan(10L * json.length + CONSTANT);
  }

  @Test
  void long_strings_take_a_small_multiple_of_the_input() {
    for (String piece : new String[] {"a", "é", "😀", "\\n", "\\u00e9"}) {
      byte[] json = utf8("\"" + piece.repeat(200_000) + "\"");
      assertThat(allocatedBy(() -> JsonReader.of(json).readString()))
          .as(piece)
          .isLessThan(12L * json.length + CONSTANT);
    }
  }

  @Test
  void errors_take_a_small_multiple_of_the_input() {
    for (String piece : new String[] {"[", "{\"a\":", "[1,", "{\"a\":1,\"a\":{\"b\":"}) {
      byte[] json = utf8(piece.repeat(20_000));
      // One copy is the reader's own.
      assertThat(allocatedBy(() -> decode(json))).as(piece).isLessThan(3L * json.length + CONSTANT);
    }
  }

  private static void decode(byte[] json) {
    try {
      UntypedValues.readDocument(json);
    } catch (JsonDecodeException refused) {
      assertThat(refused.problem()).isNotEmpty();
    }
  }

  private static long allocatedBy(Runnable work) {
    long before = allocated();
    work.run();
    return allocated() - before;
  }

  /** Reflective, so that the module need not read java.management for the sake of a test. */
  private static long allocated() {
    try {
      Object threads =
          Class.forName("java.lang.management.ManagementFactory")
              .getMethod("getThreadMXBean")
              .invoke(null);
      Method bytes =
          Class.forName("com.sun.management.ThreadMXBean")
              .getMethod("getThreadAllocatedBytes", long.class);
      return (long) bytes.invoke(threads, Thread.currentThread().getId());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("this JDK does not count allocated bytes", e);
    }
  }
}
