package dev.opcodec.processor;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * The table of a protocol that others build on.
 *
 * @param roots its own root files, without those of its base
 * @param digest the digest that its files and those below had when it was generated
 */
record BaseTable(ClassName name, List<String> roots, String digest) {}
