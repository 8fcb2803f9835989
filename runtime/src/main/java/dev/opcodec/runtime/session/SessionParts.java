package dev.opcodec.runtime.session;

import dev.opcodec.runtime.gateway.UpdateTimeSpentSessionIdCommand;
import dev.opcodec.runtime.protocol.Protocol;
import dev.opcodec.runtime.request.RequestLimits;
import dev.opcodec.runtime.session.machine.MachineSettings;
import dev.opcodec.runtime.session.machine.ResumePoint;
import dev.opcodec.runtime.transport.Transport;
import dev.opcodec.runtime.transport.compression.CompressionSettings;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * All that a session is made of; the builder puts it together.
 *
 * @param executor runs handlers and listeners
 * @param completions runs what users have hung on futures
 * @param seed of the machine's random choices
 * @param requests what it bears of requests
 * @param delivery what may wait for the handlers
 * @param timeSpent sent in every connection, or null (HB-12)
 * @param from the session to resume, or null
 */
record SessionParts(
    Protocol protocol,
    MachineSettings settings,
    GatewayUrl url,
    LifecycleCommands lifecycle,
    CompressionSettings compression,
    Handlers handlers,
    List<SessionListener> listeners,
    Transport transport,
    SessionScheduler scheduler,
    UserThreads executor,
    Executor completions,
    IdentifyGate gate,
    int shardId,
    int shardCount,
    long seed,
    RequestLimits requests,
    Delivery delivery,
    @Nullable UpdateTimeSpentSessionIdCommand timeSpent,
    @Nullable ResumePoint from) {}
