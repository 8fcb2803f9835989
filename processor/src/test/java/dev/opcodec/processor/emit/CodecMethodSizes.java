package dev.opcodec.processor.emit;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads from a class file how many bytes of bytecode each method has. */
final class CodecMethodSizes {
  private static final int UTF8 = 1;

  private final DataInputStream in;
  private final String[] texts;
  private final Map<String, Integer> sizes = new LinkedHashMap<>();

  private CodecMethodSizes(DataInputStream in) throws IOException {
    this.in = in;
    in.skipNBytes(8);
    texts = new String[in.readUnsignedShort()];
    for (int i = 1; i < texts.length; i++) {
      i += constant(i) - 1;
    }
    in.skipNBytes(6);
    in.skipNBytes(2L * in.readUnsignedShort());
    members(false);
    members(true);
  }

  /** The sizes by the methods' names, overloads and bridges with the largest. */
  static Map<String, Integer> of(InputStream classFile) throws IOException {
    return new CodecMethodSizes(new DataInputStream(classFile)).sizes;
  }

  /** Reads one constant; the answer is how many places in the pool it takes. */
  private int constant(int index) throws IOException {
    int tag = in.readUnsignedByte();
    switch (tag) {
      case UTF8 -> texts[index] = in.readUTF();
      case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
      case 5, 6 -> in.skipNBytes(8);
      case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
      case 15 -> in.skipNBytes(3);
      default -> throw new IOException("unknown constant " + tag);
    }
    return tag == 5 || tag == 6 ? 2 : 1;
  }

  private void members(boolean methods) throws IOException {
    int count = in.readUnsignedShort();
    for (int i = 0; i < count; i++) {
      in.skipNBytes(2);
      String name = texts[in.readUnsignedShort()];
      in.skipNBytes(2);
      int attributes = in.readUnsignedShort();
      for (int j = 0; j < attributes; j++) {
        String attribute = texts[in.readUnsignedShort()];
        int length = in.readInt();
        if (methods && attribute.equals("Code")) {
          in.skipNBytes(4);
          int size = in.readInt();
          sizes.merge(name, size, Math::max);
          in.skipNBytes(length - 8L);
        } else {
          in.skipNBytes(length);
        }
      }
    }
  }
}
