/** Tests of the generated code, compiled and run as a user would. */
@NullMarked
package dev.opcodec.generatedtests;

import org.jspecify.annotations.NullMarked;
