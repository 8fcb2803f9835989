/** Made-up gateway traffic: realistic frames, the same ones on every run. */
@NullMarked
package dev.opcodec.generatedtests.traffic;

import org.jspecify.annotations.NullMarked;
