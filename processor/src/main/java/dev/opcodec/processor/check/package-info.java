/** What a model must be so that code can be generated from it: one class a rule. */
@NullMarked
package dev.opcodec.processor.check;

import org.jspecify.annotations.NullMarked;
