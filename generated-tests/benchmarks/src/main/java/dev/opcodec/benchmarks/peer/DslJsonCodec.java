package dev.opcodec.benchmarks.peer;

import com.dslplatform.json.DslJson;
import com.dslplatform.json.JsonReader;
import com.dslplatform.json.JsonWriter;
import com.dslplatform.json.runtime.Settings;
import dev.opcodec.generatedtests.traffic.FrameKind;
import java.io.IOException;
import java.util.Objects;

/** dsl-json with the readers and writers that its annotation processor makes. */
final class DslJsonCodec implements FrameCodec {
  private static final DslJson<Object> DSL_JSON =
      new DslJson<>(Settings.basicSetup().includeServiceLoader().skipDefaultValues(true));

  private final JsonReader.ReadObject<Object> reader;
  private final JsonWriter.WriteObject<Object> writer;
  private final JsonReader<Object> in = DSL_JSON.newReader();
  private final JsonWriter out = DSL_JSON.newWriter();

  @SuppressWarnings("unchecked") // read and written with the same class
  private DslJsonCodec(Class<?> type) {
    reader = Objects.requireNonNull((JsonReader.ReadObject<Object>) DSL_JSON.tryFindReader(type));
    writer = Objects.requireNonNull((JsonWriter.WriteObject<Object>) DSL_JSON.tryFindWriter(type));
  }

  static FrameCodec of(FrameKind kind) {
    return new DslJsonCodec(FrameTypes.of("dsljson", kind));
  }

  @Override
  public Object decode(byte[] utf8) throws IOException {
    in.process(utf8, utf8.length);
    in.read();
    return Objects.requireNonNull(reader.read(in));
  }

  @Override
  public byte[] encode(Object frame) {
    out.reset();
    writer.write(out, frame);
    return out.toByteArray();
  }
}
