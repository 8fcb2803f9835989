/** The gateway's types that the session itself speaks. */
@NullMarked
package dev.opcodec.runtime.gateway;

import org.jspecify.annotations.NullMarked;
