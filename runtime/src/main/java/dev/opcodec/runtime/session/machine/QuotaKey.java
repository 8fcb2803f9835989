package dev.opcodec.runtime.session.machine;

import java.util.Objects;

/**
 * What a command counts against.
 *
 * @param quota the quota's name in {@link SendLimits#quotas}; a name that is not there limits
 *     nothing
 * @param subject of which each has a count of its own, such as a guild's id; 0 if there is only one
 */
public record QuotaKey(String quota, long subject) {
  /** Checks that there is a name. */
  public QuotaKey {
    Objects.requireNonNull(quota, "quota");
  }
}
