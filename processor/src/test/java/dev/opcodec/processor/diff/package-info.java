@NullMarked
package dev.opcodec.processor.diff;

import org.jspecify.annotations.NullMarked;
