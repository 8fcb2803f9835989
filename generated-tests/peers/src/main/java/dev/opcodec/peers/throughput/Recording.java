package dev.opcodec.peers.throughput;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.Deflater;

/**
 * All that a gateway sends on one connection, compressed as one zlib stream and framed, so that
 * serving it is copying. Layout: HELLO and an acknowledgement, each behind its length, and the
 * rest.
 *
 * <p>Nothing can be put in between, acknowledgements neither: so clients are told to beat once in
 * an hour, the first beat is acknowledged by the second frame, and another by one behind READY.
 */
final class Recording implements AutoCloseable {
  /** Dispatches before the measured ones. */
  static final int WARM_UP = Integer.getInteger("opcodec.peers.warm-up", 200_000);

  /** Dispatches that are measured. */
  static final int MEASURED = Integer.getInteger("opcodec.peers.dispatches", 1_000_000);

  private static final String HELLO =
      "{\"t\":null,\"s\":null,\"op\":10,\"d\":{\"heartbeat_interval\":3600000}}";
  private static final String ACKNOWLEDGEMENT = "{\"t\":null,\"s\":null,\"op\":11,\"d\":null}";

  private final OutputStream out;
  private final Deflater deflater = new Deflater();
  private byte[] buffer = new byte[1 << 20];
  private long sequence;
  private long jsonBytes;

  private Recording(OutputStream out) {
    this.out = out;
  }

  /** Makes the file unless it is there; the same bytes each time. */
  static void write(Path file) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    Traffic traffic = new Traffic();
    try (DataOutputStream out =
            new DataOutputStream(
                new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 20));
        Recording recording = new Recording(out)) {
      for (String control : List.of(HELLO, ACKNOWLEDGEMENT)) {
        byte[] frame = recording.framed(control);
        out.writeInt(frame.length);
        out.write(frame);
      }
      traffic.start(recording::dispatch);
      out.write(recording.framed(ACKNOWLEDGEMENT));
      traffic.mix(WARM_UP, Marker.WARM, recording::dispatch);
      traffic.mix(MEASURED, Marker.END, recording::dispatch);
      System.out.printf(
          "recorded %,d dispatches, %,d MB of JSON%n",
          recording.sequence, recording.jsonBytes >> 20);
    }
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private void dispatch(String name, JsonNode data) {
    sequence++;
    String json = "{\"t\":\"" + name + "\",\"s\":" + sequence + ",\"op\":0,\"d\":" + data + "}";
    try {
      out.write(framed(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] framed(String json) {
    byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
    jsonBytes += utf8.length;
    if (buffer.length < utf8.length + 1024) {
      buffer = new byte[2 * utf8.length];
    }
    deflater.setInput(utf8);
    int size = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
    return ServerFrames.binary(buffer, size);
  }

  @Override
  public void close() {
    deflater.end();
  }
}
