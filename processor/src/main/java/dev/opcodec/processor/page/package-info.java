/**
 * The protocol as a page to read: one HTML file that needs nothing beside it.
 *
 * <p>{@link ReferencePage} puts it together; each section of the page is a class of its own.
 */
@NullMarked
package dev.opcodec.processor.page;

import org.jspecify.annotations.NullMarked;
