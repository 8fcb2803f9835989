package dev.opcodec.benchmarks.peer;

import com.dslplatform.json.DslJson;
import com.dslplatform.json.JsonReader;
import com.dslplatform.json.NumberConverter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The reader of dsl-json, reused, as in the code that its annotation processor makes. */
final class DslJsonRouter implements FrameRouter {
  private static final byte[] OPCODE = "op".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] SEQUENCE = "s".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] EVENT = "t".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] DATA = "d".getBytes(StandardCharsets.US_ASCII);

  private final JsonReader<Object> in = new DslJson<>().newReader();

  @Override
  public void route(byte[] utf8, Route into) throws IOException {
    into.clear();
    in.process(utf8, utf8.length);
    in.startObject();
    byte token = in.getNextToken();
    while (token != '}') {
      in.fillName();
      in.getNextToken();
      if (in.wasLastName(DATA)) {
        int start = in.getCurrentIndex() - 1;
        if (into.isUsualUpTo(start, utf8)) {
          return;
        }
        token = in.skip();
        into.dataStart = start;
        into.dataEnd = in.getCurrentIndex() - 1;
      } else {
        token = header(into);
      }
      if (token == ',') {
        token = in.getNextToken();
      }
    }
  }

  /** Reads the value of a key that is not the data's; what comes behind it. */
  private byte header(Route into) throws IOException {
    if (in.wasLastName(OPCODE)) {
      into.opcode = NumberConverter.deserializeInt(in);
    } else if (in.wasLastName(SEQUENCE)) {
      into.sequence = in.wasNull() ? Route.UNTOLD : NumberConverter.deserializeLong(in);
    } else if (in.wasLastName(EVENT)) {
      into.event = in.wasNull() ? null : in.readString();
    } else {
      return in.skip();
    }
    return in.getNextToken();
  }
}
