package dev.opcodec.runtime.shard;

import dev.opcodec.runtime.session.machine.LifecycleEvent;
import dev.opcodec.runtime.session.machine.LifecycleEvent.Loss;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Why connections of a group were lost. */
final class Losses implements ShardListener {
  private final List<Loss> losses = new CopyOnWriteArrayList<>();

  @Override
  public void lifecycle(Shard shard, LifecycleEvent event) {
    if (event instanceof LifecycleEvent.Disconnected gone) {
      losses.add(gone.loss());
    }
  }

  List<Loss> all() {
    return List.copyOf(losses);
  }

  /** Whether somebody did not answer in time. */
  static boolean isForWantOfTime(Loss loss) {
    return switch (loss) {
      case CONNECT_TIMEOUT, HELLO_TIMEOUT, READY_TIMEOUT, ZOMBIE -> true;
      default -> false;
    };
  }
}
