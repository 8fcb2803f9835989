/** Open enums and sets of flags. */
@NullMarked
package dev.opcodec.processor.emit.enums;

import org.jspecify.annotations.NullMarked;
