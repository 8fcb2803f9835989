package dev.opcodec.runtime.faults;

import com.fasterxml.jackson.databind.JsonNode;
import dev.opcodec.runtime.codec.RawJson;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;

/** Events that say which they are, and whether they are still what they were. */
final class NumberedEvents {
  static final String NAME = "NUMBERED";

  private static final int LONGEST = 300;
  private static final String[] LETTERS = {"a", "b", "e", " ", "é", "ß", "漢", "😀", "\\n", "\\\""};

  private NumberedEvents() {}

  static String json(long number) {
    Random random = new Random(number);
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(LONGEST); i > 0; i--) {
      text.append(LETTERS[random.nextInt(LETTERS.length)]);
    }
    String read = text.toString().replace("\\n", "\n").replace("\\\"", "\"");
    return "{\"n\":" + number + ",\"sum\":" + sum(read) + ",\"text\":\"" + text + "\"}";
  }

  /** The number of an event; -1 if it is not as it was sent. */
  static long number(RawJson event) {
    JsonNode tree = event.tree();
    boolean whole = tree.path("sum").asLong(-1) == sum(tree.path("text").asText());
    return whole ? tree.path("n").asLong(-1) : -1;
  }

  private static long sum(String text) {
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return sum.getValue();
  }
}
