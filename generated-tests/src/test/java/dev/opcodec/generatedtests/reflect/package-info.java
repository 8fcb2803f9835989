/** Finds generated classes and makes values of them, by reflection alone. */
@NullMarked
package dev.opcodec.generatedtests.reflect;

import org.jspecify.annotations.NullMarked;
