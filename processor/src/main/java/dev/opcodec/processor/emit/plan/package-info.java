/** The protocol as emitters see it: what they all have to agree on, decided in one place. */
@NullMarked
package dev.opcodec.processor.emit.plan;

import org.jspecify.annotations.NullMarked;
