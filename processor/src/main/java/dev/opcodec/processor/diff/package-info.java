/**
 * What a change of a schema breaks: one class a change, and the released schema to compare with.
 */
@NullMarked
package dev.opcodec.processor.diff;

import org.jspecify.annotations.NullMarked;
