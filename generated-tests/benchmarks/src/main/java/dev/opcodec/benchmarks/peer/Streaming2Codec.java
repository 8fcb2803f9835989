package dev.opcodec.benchmarks.peer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.opcodec.benchmarks.model.streaming2.Frames;
import dev.opcodec.generatedtests.traffic.FrameKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** The streaming API of Jackson 2, read and written by hand. */
record Streaming2Codec(Streaming2.Reader<?> reader, Streaming2.Writer writer)
    implements FrameCodec {
  private static final JsonFactory FACTORY = new JsonFactory();

  static FrameCodec of(FrameKind kind) {
    return new Streaming2Codec(Frames.reader(kind), Frames.writer(kind));
  }

  @Override
  public Object decode(byte[] utf8) throws IOException {
    try (JsonParser in = FACTORY.createParser(utf8)) {
      in.nextToken();
      return reader.read(in);
    }
  }

  @Override
  public byte[] encode(Object frame) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    JsonGenerator out = FACTORY.createGenerator(bytes);
    writer.write(out, frame);
    out.close();
    return bytes.toByteArray();
  }
}
