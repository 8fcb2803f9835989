@NullMarked
package dev.opcodec.processor.page;

import org.jspecify.annotations.NullMarked;
