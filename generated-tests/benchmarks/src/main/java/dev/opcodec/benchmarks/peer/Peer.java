package dev.opcodec.benchmarks.peer;

import dev.opcodec.generatedtests.traffic.FrameKind;
import java.util.function.Function;

/** What is compared; the first is Opcodec itself. */
public enum Peer {
  OPCODEC("Opcodec", OpcodecCodec::of),
  FASTJSON2("fastjson2", Fastjson2Codec::of),
  DSLJSON("dsl-json", DslJsonCodec::of),
  AVAJE("avaje-jsonb", AvajeCodec::of),
  JACKSON2_STREAMING("Jackson 2 streaming", Streaming2Codec::of),
  JACKSON3_STREAMING("Jackson 3 streaming", Streaming3Codec::of),
  JACKSON2_DATABIND("Jackson 2 databind", Jackson2Codec::of),
  JACKSON3_DATABIND("Jackson 3 databind", Jackson3Codec::of),
  MOSHI("Moshi", MoshiCodec::of),
  GSON("Gson", GsonCodec::of);

  private final String title;
  private final Function<FrameKind, FrameCodec> codecs;

  Peer(String title, Function<FrameKind, FrameCodec> codecs) {
    this.title = title;
    this.codecs = codecs;
  }

  /** What it is called in tables. */
  public String title() {
    return title;
  }

  /** A codec of frames of this kind. */
  public FrameCodec codec(FrameKind kind) {
    return codecs.apply(kind);
  }
}
