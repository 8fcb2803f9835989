package dev.opcodec.runtime.gateway;

/** A command of an extension. */
public non-sealed interface ExtensionCommand extends UserCommand {}
