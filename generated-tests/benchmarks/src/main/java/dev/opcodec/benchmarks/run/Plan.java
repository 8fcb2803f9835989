package dev.opcodec.benchmarks.run;

import dev.opcodec.benchmarks.peer.Peer;
import dev.opcodec.generatedtests.traffic.FrameKind;
import dev.opcodec.generatedtests.traffic.KeyOrder;
import dev.opcodec.generatedtests.traffic.Script;
import dev.opcodec.generatedtests.traffic.Traffic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How much is measured. */
enum Plan {
  /** For a change: one process, variants of three kinds only; some three minutes. */
  QUICK(1, 500, 40) {
    @Override
    List<Peer> peers() {
      return List.of(
          Peer.OPCODEC, Peer.FASTJSON2, Peer.DSLJSON, Peer.AVAJE, Peer.JACKSON2_STREAMING);
    }

    @Override
    boolean varies(FrameKind kind) {
      return switch (kind) {
        case MESSAGE_CREATE, READY_10K, GUILD_CREATE_100K -> true;
        default -> false;
      };
    }
  },
  /** For the record: several processes, since the JIT does not always decide the same. */
  LONG(3, 1_000, 60) {
    @Override
    List<Peer> peers() {
      return List.of(Peer.values());
    }

    @Override
    boolean varies(FrameKind kind) {
      return !HAVE_NO_TEXT.contains(kind);
    }
  };

  private static final Set<FrameKind> HAVE_NO_TEXT =
      Set.of(FrameKind.HELLO, FrameKind.HEARTBEAT_ACK);

  private final int forks;
  private final int warmups;
  private final int rounds;

  Plan(int forks, int warmups, int rounds) {
    this.forks = forks;
    this.warmups = warmups;
    this.rounds = rounds;
  }

  /** Who takes part: in the quick form only who may be the best at something. */
  abstract List<Peer> peers();

  abstract boolean varies(FrameKind kind);

  int forks() {
    return forks;
  }

  int warmups() {
    return warmups;
  }

  int rounds() {
    return rounds;
  }

  /** Traffic in the predicted order first, then in other scripts, orders and with unknown keys. */
  List<Traffic> traffic() {
    List<Traffic> all = new ArrayList<>();
    for (FrameKind kind : FrameKind.values()) {
      all.add(Traffic.plain(kind));
    }
    for (FrameKind kind : FrameKind.values()) {
      if (varies(kind)) {
        all.add(new Traffic(kind, Script.MANY, KeyOrder.PREDICTED, false));
        all.add(new Traffic(kind, Script.ASCII, KeyOrder.SHUFFLED, false));
        all.add(new Traffic(kind, Script.ASCII, KeyOrder.PREDICTED, true));
      }
    }
    return all;
  }
}
