/** The main job: one session against the embedded gateway, shown line by line. */
@NullMarked
package dev.opcodec.generatedtests.demo;

import org.jspecify.annotations.NullMarked;
