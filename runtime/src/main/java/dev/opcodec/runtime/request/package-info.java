/**
 * What a session's {@code request} methods take and give: commands that are answered, as one call
 * each. Which events answer which command the schema says ({@code answered-by}).
 */
@NullMarked
package dev.opcodec.runtime.request;

import org.jspecify.annotations.NullMarked;
