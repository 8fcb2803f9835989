package dev.opcodec.generatedtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.generatedtests.traffic.AllocatedBytes;
import dev.opcodec.generatedtests.traffic.FrameKind;
import dev.opcodec.generatedtests.traffic.KeyOrder;
import dev.opcodec.generatedtests.traffic.ObjectTree;
import dev.opcodec.generatedtests.traffic.Script;
import dev.opcodec.generatedtests.traffic.Traffic;
import dev.opcodec.runtime.codec.JsonLimits;
import dev.opcodec.runtime.codec.JsonReader;
import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.protocol.Protocol;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What decoding allocates, against what the decoded values take. */
class AllocationTest {
  private static final Protocol PROTOCOL = GatewayProtocol.PROTOCOL;

  /** Runs after which a reader and the classes have all they keep. */
  private static final int RUNS = 20;

  /** Different frames of a kind, as far as it has them. */
  private static final int FRAMES = 8;

  /** Allocated bytes for each byte of the object tree. */
  private static final double GOAL = 1.05;

  /** The same where texts are not ASCII: the JDK first tries whether they fit into Latin-1. */
  private static final double OTHER_SCRIPTS = 1.10;

  /** The same where keys are unknown: a case of a union that is tried in vain leaves a little. */
  private static final double UNKNOWN_KEYS = 1.5;

  /** What reading a frame takes whatever its size. */
  private static final long FRAME = 256;

  @ParameterizedTest
  @EnumSource
  void decoding_allocates_little_more_than_what_is_kept(FrameKind kind) {
    for (Script script : Script.values()) {
      assertAllocatesLittle(new Traffic(kind, script, KeyOrder.PREDICTED, false));
    }
  }

  /** Where a key is new, cases of a union are tried in vain: nobody is told why, or where. */
  @ParameterizedTest
  @EnumSource
  void unknown_keys_add_little(FrameKind kind) {
    assertAllocatesLittle(new Traffic(kind, Script.ASCII, KeyOrder.PREDICTED, true));
  }

  private static void assertAllocatesLittle(Traffic traffic) {
    for (int i = 0; i < Math.min(FRAMES, traffic.kind().variety()); i++) {
      Supplier<Object> decoding = decoding(traffic.kind(), traffic.frame(i));
      long tree = ObjectTree.bytes(decoding.get(), decoding.get());

      long allocated = AllocatedBytes.least(RUNS, decoding);

      assertThat(allocated).as(traffic.title() + " " + i).isLessThanOrEqualTo(bound(traffic, tree));
    }
  }

  private static long bound(Traffic traffic, long tree) {
    double others = traffic.strangers() ? UNKNOWN_KEYS : OTHER_SCRIPTS;
    boolean plain = traffic.script() == Script.ASCII && !traffic.strangers();
    return (long) ((plain ? GOAL : others) * tree) + FRAME;
  }

  private static Supplier<Object> decoding(FrameKind kind, byte[] frame) {
    JsonReader in = new JsonReader(JsonLimits.DEFAULT);
    return () -> {
      in.reset(frame, 0, frame.length);
      return kind.command() ? PROTOCOL.decodeCommand(in) : PROTOCOL.decode(in);
    };
  }
}
