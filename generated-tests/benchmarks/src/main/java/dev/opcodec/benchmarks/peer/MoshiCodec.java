package dev.opcodec.benchmarks.peer;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import dev.opcodec.generatedtests.traffic.FrameKind;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import okio.Buffer;

/** Moshi on records, by reflection. */
record MoshiCodec(JsonAdapter<Object> adapter) implements FrameCodec {
  private static final Moshi MOSHI =
      new Moshi.Builder()
          .add(MoshiOrNullAdapter::of)
          .add(long.class, MoshiId.class, cast(new MoshiIdAdapter()))
          .add(Long.class, MoshiId.class, cast(new MoshiIdAdapter()))
          .add(
              Types.newParameterizedType(List.class, Long.class),
              MoshiId.class,
              cast(new MoshiIdsAdapter()))
          .build();

  static FrameCodec of(FrameKind kind) {
    return new MoshiCodec(cast(MOSHI.adapter(FrameTypes.of("moshi", kind))));
  }

  @SuppressWarnings("unchecked") // Moshi finds adapters by the type they are registered for
  private static <T> JsonAdapter<T> cast(JsonAdapter<?> adapter) {
    return (JsonAdapter<T>) adapter;
  }

  @Override
  public Object decode(byte[] utf8) throws IOException {
    return Objects.requireNonNull(adapter.fromJson(new Buffer().write(utf8)));
  }

  @Override
  public byte[] encode(Object frame) throws IOException {
    Buffer out = new Buffer();
    adapter.toJson(out, frame);
    return out.readByteArray();
  }
}
