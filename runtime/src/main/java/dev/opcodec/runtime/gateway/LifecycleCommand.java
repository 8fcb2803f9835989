package dev.opcodec.runtime.gateway;

import dev.opcodec.runtime.protocol.Command;

/** What the session sends. */
public sealed interface LifecycleCommand extends Command
    permits HeartbeatCommand, IdentifyCommand, ResumeCommand {}
