/**
 * Which answer belongs to which command: {@link
 * dev.opcodec.runtime.request.correlation.Correlator}. Without a clock, a thread or a socket; the
 * session supplies them.
 */
@NullMarked
package dev.opcodec.runtime.request.correlation;

import org.jspecify.annotations.NullMarked;
