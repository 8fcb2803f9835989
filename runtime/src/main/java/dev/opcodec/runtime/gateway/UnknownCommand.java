package dev.opcodec.runtime.gateway;

import dev.opcodec.runtime.codec.RawJson;
import dev.opcodec.runtime.protocol.UntypedCommand;

/** A command of an opcode that is not in the table. */
public record UnknownCommand(int opcode, RawJson d) implements UserCommand, UntypedCommand {}
