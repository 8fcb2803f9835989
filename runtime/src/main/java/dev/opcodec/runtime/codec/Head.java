package dev.opcodec.runtime.codec;

/**
 * What a {@link HeadScan} has found. One serves any number of objects, one after the other; not for
 * several threads at once.
 */
public final class Head {
  private static final byte[] NO_BYTES = {};

  byte[] bytes = NO_BYTES;
  int at;
  private byte[] scratch = NO_BYTES;

  /** Of the text, without quotes; the end is -1 if it is null or absent. */
  int textFrom;

  int textTo;

  /** Of the known texts, or {@link JsonReader#UNKNOWN}. */
  int textIndex;

  boolean hasNumber;
  long number;
  int code;
  int dataOffset;

  /** A head of nothing yet. */
  public Head() {}

  /** Room for a copy, always the same. */
  byte[] scratch(int size) {
    if (scratch.length == 0) {
      scratch = new byte[size];
    }
    return scratch;
  }

  /** Whether there is a number that is not null. */
  public boolean hasNumber() {
    return hasNumber;
  }

  /** The number; without meaning if there is none. */
  public long number() {
    return number;
  }

  /** The code. */
  public int code() {
    return code;
  }

  /** Where in the buffer the data's value begins. */
  public int dataOffset() {
    return dataOffset;
  }
}
