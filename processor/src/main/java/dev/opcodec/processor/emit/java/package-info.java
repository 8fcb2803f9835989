/** What all generated files are made of: code, comments, annotations, headers. */
@NullMarked
package dev.opcodec.processor.emit.java;

import org.jspecify.annotations.NullMarked;
