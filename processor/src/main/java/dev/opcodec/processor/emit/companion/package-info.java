/** What reads, writes and checks a generated type, put into the type itself. */
@NullMarked
package dev.opcodec.processor.emit.companion;

import org.jspecify.annotations.NullMarked;
