package dev.opcodec.runtime.shard;

import dev.opcodec.runtime.session.machine.StopReason;
import dev.opcodec.runtime.session.machine.StopReason.Cause;
import java.util.Set;

/** What one shard's end means to the others; {@link ShardGroup} tells the policy. */
final class StopPolicy {
  private static final int AUTHENTICATION_FAILED = 4004;
  private static final int INVALID_SHARD = 4010;
  private static final int SHARDING_REQUIRED = 4011;
  private static final Set<Integer> CONCERN_ALL =
      Set.of(AUTHENTICATION_FAILED, INVALID_SHARD, SHARDING_REQUIRED);

  private StopPolicy() {}

  static boolean concernsAll(StopReason reason) {
    return reason.cause() == Cause.REFUSED_BY_GATEWAY
        && reason.closeCode() != null
        && CONCERN_ALL.contains(reason.closeCode());
  }
}
