/** Generated tests against generated code that is broken on purpose. */
@NullMarked
package dev.opcodec.generatedtests.mutants;

import org.jspecify.annotations.NullMarked;
