package dev.opcodec.benchmarks.peer;

import com.dslplatform.json.JsonReader;
import com.dslplatform.json.JsonWriter;
import com.dslplatform.json.NumberConverter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How dsl-json reads and writes ids: digits in a string. */
public final class DslJsonIds {
  private DslJsonIds() {}

  /** An id that is always there. */
  public static final class One {
    private One() {}

    public static final JsonReader.ReadObject<Long> JSON_READER = NumberConverter::deserializeLong;
    public static final JsonWriter.WriteObject<Long> JSON_WRITER = DslJsonIds::write;
  }

  /** An id that may be null. */
  public static final class Maybe {
    private Maybe() {}

    public static final JsonReader.ReadObject<Long> JSON_READER =
        in -> NumberConverter.NULLABLE_LONG_READER.read(in);
    public static final JsonWriter.WriteObject<Long> JSON_WRITER = DslJsonIds::write;
  }

  /** Several ids. */
  public static final class Many {
    private Many() {}

    public static final JsonReader.ReadObject<List<Long>> JSON_READER =
        in -> in.wasNull() ? null : readList(in);
    public static final JsonWriter.WriteObject<List<Long>> JSON_WRITER = DslJsonIds::writeList;
  }

  private static void write(JsonWriter out, @Nullable Long id) {
    if (id == null) {
      out.writeNull();
      return;
    }
    out.writeByte(JsonWriter.QUOTE);
    NumberConverter.serialize(id.longValue(), out);
    out.writeByte(JsonWriter.QUOTE);
  }

  private static List<Long> readList(JsonReader<?> in) throws IOException {
    List<Long> ids = new ArrayList<>();
    if (in.getNextToken() != ']') {
      ids.add(NumberConverter.deserializeLong(in));
      while (in.getNextToken() == ',') {
        in.getNextToken();
        ids.add(NumberConverter.deserializeLong(in));
      }
      in.checkArrayEnd();
    }
    return ids;
  }

  private static void writeList(JsonWriter out, @Nullable List<Long> ids) {
    if (ids == null) {
      out.writeNull();
      return;
    }
    out.writeByte(JsonWriter.ARRAY_START);
    for (int i = 0; i < ids.size(); i++) {
      if (i > 0) {
        out.writeByte(JsonWriter.COMMA);
      }
      write(out, ids.get(i));
    }
    out.writeByte(JsonWriter.ARRAY_END);
  }
}
