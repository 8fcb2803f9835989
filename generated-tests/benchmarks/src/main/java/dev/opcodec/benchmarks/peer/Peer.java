package dev.opcodec.benchmarks.peer;

import dev.opcodec.generatedtests.traffic.FrameKind;
import java.util.function.Function;
import java.util.function.Supplier;

/** What is compared; the first is Opcodec itself. */
public enum Peer {
  OPCODEC("Opcodec", OpcodecCodec::of, OpcodecRouter::new),
  FASTJSON2("fastjson2", Fastjson2Codec::of, Fastjson2Router::new),
  DSLJSON("dsl-json", DslJsonCodec::of, DslJsonRouter::new),
  AVAJE("avaje-jsonb", AvajeCodec::of, AvajeRouter::new),
  JACKSON2_STREAMING("Jackson 2 streaming", Streaming2Codec::of, Streaming2Router::new),
  JACKSON3_STREAMING("Jackson 3 streaming", Streaming3Codec::of, Streaming3Router::new),
  JACKSON2_DATABIND("Jackson 2 databind", Jackson2Codec::of, Jackson2Router::new),
  JACKSON3_DATABIND("Jackson 3 databind", Jackson3Codec::of, Jackson3Router::new),
  MOSHI("Moshi", MoshiCodec::of, MoshiRouter::new),
  GSON("Gson", GsonCodec::of, GsonRouter::new);

  private final String title;
  private final Function<FrameKind, FrameCodec> codecs;
  private final Supplier<FrameRouter> routers;

  Peer(String title, Function<FrameKind, FrameCodec> codecs, Supplier<FrameRouter> routers) {
    this.title = title;
    this.codecs = codecs;
    this.routers = routers;
  }

  /** What it is called in tables. */
  public String title() {
    return title;
  }

  /** Which nulls it writes: only Opcodec's models have more than one sort of nothing. */
  public Nulls nulls() {
    return this == OPCODEC ? Nulls.ALL : Nulls.OF_KEYS_ALWAYS_THERE;
  }

  /** A codec of frames of this kind. */
  public FrameCodec codec(FrameKind kind) {
    return codecs.apply(kind);
  }

  /** Reads only what routes a frame that the gateway sends. */
  public FrameRouter router() {
    return routers.get();
  }
}
