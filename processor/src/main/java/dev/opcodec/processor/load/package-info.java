/**
 * Finds schema files and reads them into raw records, one for each construct of the language, that
 * still know where everything stands. Nothing is looked up across files here.
 */
@NullMarked
package dev.opcodec.processor.load;

import org.jspecify.annotations.NullMarked;
