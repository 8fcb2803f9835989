@NullMarked
package dev.opcodec.processor.compilers;

import org.jspecify.annotations.NullMarked;
