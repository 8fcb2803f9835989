package dev.opcodec.runtime.codec;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Random documents and random damage to them. */
final class Documents {
  private static final String[] SCALARS = {
    "null",
    "true",
    "false",
    "0",
    "-1",
    "1.5",
    "1e3",
    "-0.0E-2",
    "12345678901234567890",
    "\"\"",
    "\"abcdefgh\"",
    "\"\\u00e9\\n\"",
    "\"é😀\"",
    "\"\\ud83d\"",
    "\"a\\\\\\\"b and much more\""
  };
  private static final String[] NAMES = {
    "\"a\"", "\"id\"", "\"guild_id\"", "\"\"", "\"\\u0061\"", "\"é\"", "\"a\\\"b\"", "\"12345678\""
  };
  private static final String[] SPACES = {"", "", "", " ", "\n", "\t\r "};

  /** Bytes that mean something to a reader. */
  private static final byte[] TELLING =
      "{}[]\",:\\ \n\t/0123456789-+.eEutrnfals\u0000\u001f\u007f".getBytes(StandardCharsets.UTF_8);

  private final Random random;

  Documents(Random random) {
    this.random = random;
  }

  byte[] valid() {
    StringBuilder out = new StringBuilder();
    value(out, 0);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  byte[] damaged(byte[] document) {
    byte[] bytes = document.clone();
    for (int edits = 1 + random.nextInt(3); edits > 0 && bytes.length > 0; edits--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(5)) {
        case 0 -> bytes[at] = any();
        case 1 -> bytes = splice(bytes, at, 0, any());
        case 2 -> bytes = splice(bytes, at, 1);
        case 3 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        default -> bytes[at] = bytes[random.nextInt(bytes.length)];
      }
    }
    return bytes;
  }

  private byte any() {
    return random.nextInt(4) == 0
        ? (byte) random.nextInt(256)
        : TELLING[random.nextInt(TELLING.length)];
  }

  private static byte[] splice(byte[] bytes, int at, int removed, byte... added) {
    byte[] result = new byte[bytes.length - removed + added.length];
    System.arraycopy(bytes, 0, result, 0, at);
    System.arraycopy(added, 0, result, at, added.length);
    int rest = bytes.length - at - removed;
    System.arraycopy(bytes, at + removed, result, at + added.length, rest);
    return result;
  }

  private void value(StringBuilder out, int depth) {
    int kind = random.nextInt(depth > 4 ? 1 : 3);
    space(out);
    if (kind == 0) {
      out.append(SCALARS[random.nextInt(SCALARS.length)]);
    } else {
      boolean object = kind == 1;
      out.append(object ? '{' : '[');
      int count = random.nextInt(5);
      for (int i = 0; i < count; i++) {
        out.append(i == 0 ? "" : ",");
        space(out);
        if (object) {
          out.append(NAMES[random.nextInt(NAMES.length)]);
          space(out);
          out.append(':');
        }
        value(out, depth + 1);
      }
      space(out);
      out.append(object ? '}' : ']');
    }
    space(out);
  }

  private void space(StringBuilder out) {
    out.append(SPACES[random.nextInt(SPACES.length)]);
  }
}
