package dev.opcodec.processor.compilers;

import java.util.List;
import java.util.Map;

/**
 * What a compiler made of a project.
 *
 * @param messages what the processor said, each with its kind, in the order of the compiler
 * @param files what was generated, by path
 */
record Outcome(List<String> messages, Map<String, String> files) {}
