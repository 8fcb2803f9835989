/**
 * What a session leaves in a recording of the JDK's Flight Recorder. Nothing is recorded, and next
 * to nothing is done, while no recording asks for it; no event holds a secret or a payload.
 *
 * <p>The events are named {@code dev.opcodec.Connect}, {@code Identify}, {@code Resume}, {@code
 * Heartbeat}, {@code Close}, {@code SequenceGap}, {@code Delivery} and {@code Queue}, in the
 * category "Opcodec". A connect, an identify, a resume and a heartbeat last as long as the gateway
 * takes to answer, a delivery as long as a frame waits for its handlers: those of 20 ms and more
 * are recorded, unless the recording's settings say otherwise. Every ten seconds, or what the
 * settings say, {@code Queue} tells of each session how much waits for its handlers.
 */
@NullMarked
package dev.opcodec.runtime.session.flight;

import org.jspecify.annotations.NullMarked;
