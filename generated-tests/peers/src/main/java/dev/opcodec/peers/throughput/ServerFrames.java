package dev.opcodec.peers.throughput;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** WebSocket frames as a server writes and reads them (RFC 6455, 5.2): no mask out, a mask in. */
final class ServerFrames {
  private static final int LAST_BINARY = 0x82;
  private static final int TWO_BYTES = 126;
  private static final int EIGHT_BYTES = 127;

  private ServerFrames() {}

  static byte[] binary(byte[] payload, int size) {
    ByteBuffer frame = ByteBuffer.allocate(size + 10);
    frame.put((byte) LAST_BINARY);
    if (size < TWO_BYTES) {
      frame.put((byte) size);
    } else if (size < 1 << 16) {
      frame.put((byte) TWO_BYTES).putShort((short) size);
    } else {
      frame.put((byte) EIGHT_BYTES).putLong(size);
    }
    frame.put(payload, 0, size);
    byte[] bytes = new byte[frame.position()];
    frame.flip().get(bytes);
    return bytes;
  }

  /** The payload of the next frame of a client, whatever its kind. */
  static byte[] read(DataInputStream in) throws IOException {
    in.readUnsignedByte();
    int length = in.readUnsignedByte() & 0x7F;
    if (length == TWO_BYTES) {
      length = in.readUnsignedShort();
    } else if (length == EIGHT_BYTES) {
      length = (int) in.readLong();
    }
    byte[] mask = in.readNBytes(4);
    byte[] payload = in.readNBytes(length);
    for (int i = 0; i < payload.length; i++) {
      payload[i] ^= mask[i & 3];
    }
    return payload;
  }
}
