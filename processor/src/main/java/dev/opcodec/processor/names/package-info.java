/** Every Java name, planned in one place before anything is emitted. */
@NullMarked
package dev.opcodec.processor.names;

import org.jspecify.annotations.NullMarked;
