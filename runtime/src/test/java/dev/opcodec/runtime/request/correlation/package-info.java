@NullMarked
package dev.opcodec.runtime.request.correlation;

import org.jspecify.annotations.NullMarked;
