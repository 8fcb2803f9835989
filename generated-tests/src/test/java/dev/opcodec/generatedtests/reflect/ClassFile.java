package dev.opcodec.generatedtests.reflect;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The little of a class file that reflection does not tell.
 *
 * @param name with slashes
 * @param codeSizes bytes of bytecode by method and descriptor
 * @param strings the string constants that its code uses
 */
public record ClassFile(String name, Map<String, Integer> codeSizes, List<String> strings) {
  /** Copies both. */
  public ClassFile {
    codeSizes = Map.copyOf(codeSizes);
    strings = List.copyOf(strings);
  }

  /** The file of a loaded class. */
  public static ClassFile of(Class<?> type) {
    String resource = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
    try (InputStream in = type.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("no file of " + type);
      }
      return parse(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a class file. */
  public static ClassFile parse(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return new Parser(in).parse();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** JVMS 4.1, as far as it is needed. */
  private static final class Parser {
    private static final int UTF8 = 1;
    private static final int CLASS = 7;
    private static final int STRING = 8;

    private final DataInputStream in;
    private String[] texts = {};
    private int[] references = {};
    private final List<Integer> strings = new ArrayList<>();

    Parser(DataInputStream in) {
      this.in = in;
    }

    ClassFile parse() throws IOException {
      in.readInt(); // magic
      in.readInt(); // version
      constantPool();
      in.readUnsignedShort(); // access flags
      String name = texts[references[in.readUnsignedShort()]];
      in.readUnsignedShort(); // superclass
      in.skipBytes(2 * in.readUnsignedShort()); // interfaces
      members(); // fields
      Map<String, Integer> sizes = members();
      return new ClassFile(
          name, sizes, strings.stream().map(index -> texts[references[index]]).toList());
    }

    private void constantPool() throws IOException {
      int count = in.readUnsignedShort();
      texts = new String[count];
      references = new int[count];
      for (int i = 1; i < count; i++) {
        int tag = in.readUnsignedByte();
        switch (tag) {
          case UTF8 -> texts[i] = in.readUTF();
          case CLASS, STRING, 16, 19, 20 -> {
            references[i] = in.readUnsignedShort();
            if (tag == STRING) {
              strings.add(i);
            }
          }
          case 3, 4, 9, 10, 11, 12, 17, 18 -> in.readInt();
          case 5, 6 -> {
            in.readLong();
            i++; // takes two places
          }
          case 15 -> in.skipBytes(3);
          default -> throw new IOException("constant of kind " + tag);
        }
      }
    }

    /** Fields or methods; the size of the code of each that has some. */
    private Map<String, Integer> members() throws IOException {
      Map<String, Integer> sizes = new TreeMap<>();
      for (int left = in.readUnsignedShort(); left > 0; left--) {
        in.readUnsignedShort(); // access flags
        String member = texts[in.readUnsignedShort()] + texts[in.readUnsignedShort()];
        for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
          String attribute = texts[in.readUnsignedShort()];
          byte[] content = new byte[in.readInt()];
          in.readFully(content);
          if (attribute.equals("Code")) {
            sizes.put(member, sizeOfCode(content));
          }
        }
      }
      return sizes;
    }

    private static int sizeOfCode(byte[] content) throws IOException {
      try (DataInputStream code = new DataInputStream(new ByteArrayInputStream(content))) {
        code.readUnsignedShort(); // max stack
        code.readUnsignedShort(); // max locals
        return code.readInt();
      }
    }
  }
}
