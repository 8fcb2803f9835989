/** What libraries that bind JSON to classes need of generated ones; not for users. */
@NullMarked
package dev.opcodec.runtime.bind;

import org.jspecify.annotations.NullMarked;
