package dev.opcodec.processor.resolve;

import dev.opcodec.processor.model.Protocol;
import java.util.Set;

/**
 * A model, and what a reviewer of the files asks beyond it.
 *
 * @param places where the parts of the model stand
 * @param takenOver the names of objects whose fields another definition takes over
 * @param baseFiles the files that are the base's
 */
public record Resolved(
    Protocol protocol, Places places, Set<String> takenOver, Set<String> baseFiles) {}
