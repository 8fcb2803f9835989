package dev.opcodec.benchmarks.peer;

import dev.opcodec.benchmarks.model.streaming3.Frames;
import dev.opcodec.generatedtests.traffic.FrameKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The streaming API of Jackson 3, read and written by hand. */
record Streaming3Codec(Streaming3.Reader<?> reader, Streaming3.Writer writer)
    implements FrameCodec {
  private static final JsonFactory FACTORY = new JsonFactory();

  static FrameCodec of(FrameKind kind) {
    return new Streaming3Codec(Frames.reader(kind), Frames.writer(kind));
  }

  @Override
  public Object decode(byte[] utf8) throws IOException {
    try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), utf8)) {
      in.nextToken();
      return reader.read(in);
    }
  }

  @Override
  public byte[] encode(Object frame) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes);
    writer.write(out, frame);
    out.close();
    return bytes.toByteArray();
  }
}
