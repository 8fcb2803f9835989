package dev.opcodec.benchmarks.peer;

import com.alibaba.fastjson2.JSONWriter;
import com.alibaba.fastjson2.writer.ObjectWriter;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How fastjson2 writes several ids. */
public final class Fastjson2Ids implements ObjectWriter<Object> {
  @Override
  public void write(
      JSONWriter out,
      @Nullable Object ids,
      @Nullable Object name,
      @Nullable Type type,
      long features) {
    if (ids == null) {
      out.writeNull();
      return;
    }
    out.startArray();
    boolean first = true;
    for (Object id : (List<?>) ids) {
      if (!first) {
        out.writeComma();
      }
      first = false;
      out.writeString((long) (Long) id);
    }
    out.endArray();
  }
}
