/**
 * A gateway session that does not die, and the shell that runs it: {@link
 * dev.opcodec.runtime.session.GatewaySession} is where to begin. What it decides is in {@link
 * dev.opcodec.runtime.session.machine}.
 */
@NullMarked
package dev.opcodec.runtime.session;

import org.jspecify.annotations.NullMarked;
