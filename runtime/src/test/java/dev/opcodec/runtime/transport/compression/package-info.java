/** What the gateway's side compresses, inflated. */
@NullMarked
package dev.opcodec.runtime.transport.compression;

import org.jspecify.annotations.NullMarked;
