package dev.opcodec.generatedtests.demo;

import dev.opcodec.runtime.gateway.UserCommand;

/**
 * A command, and by hand the frame that must arrive at the other end. Two ends on the same codecs
 * would not notice a wrong name on the wire; a literal does.
 */
public record CommandSample(String name, UserCommand command, String json) {}
