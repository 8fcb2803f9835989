/**
 * What every protocol has in common: the roots of its commands, frames and events, the roles a
 * session plays by, and the table that ties numbers and names to classes.
 */
@NullMarked
package dev.opcodec.runtime.protocol;

import org.jspecify.annotations.NullMarked;
