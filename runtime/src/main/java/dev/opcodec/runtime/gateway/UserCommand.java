package dev.opcodec.runtime.gateway;

import dev.opcodec.runtime.protocol.Command;

/** What a client may send. */
public sealed interface UserCommand extends Command permits UnknownCommand, ExtensionCommand {}
