/** What the compiler says of users' code. */
@NullMarked
package dev.opcodec.generatedtests.compile;

import org.jspecify.annotations.NullMarked;
