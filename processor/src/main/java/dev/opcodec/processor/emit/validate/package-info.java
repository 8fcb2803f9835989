/** What holds the generated types against the bounds of the schema. */
@NullMarked
package dev.opcodec.processor.emit.validate;

import org.jspecify.annotations.NullMarked;
