/** What is legal but doubtful in a schema: one class a rule, each of them a warning. */
@NullMarked
package dev.opcodec.processor.lint;

import org.jspecify.annotations.NullMarked;
