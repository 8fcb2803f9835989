package dev.opcodec.runtime.session.machine;

import java.util.List;

/**
 * A user's command that waits.
 *
 * @param command its number
 * @param quotas what it counts against
 * @param excused whether it need not wait for its quotas
 * @param place in the order of all commands
 */
record Outgoing(long command, List<QuotaKey> quotas, boolean excused, long place) {}
