/**
 * Turns raw records into the model: overlays are merged in, names become references, inline types
 * get names, and what differs by direction is taken apart.
 */
@NullMarked
package dev.opcodec.processor.resolve;

import org.jspecify.annotations.NullMarked;
