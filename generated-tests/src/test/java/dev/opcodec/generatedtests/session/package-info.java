/** Sessions with generated types, without sockets and threads. */
@NullMarked
package dev.opcodec.generatedtests.session;

import org.jspecify.annotations.NullMarked;
