/** What is wrong, where, and what to write instead. */
@NullMarked
package dev.opcodec.processor.diag;

import org.jspecify.annotations.NullMarked;
