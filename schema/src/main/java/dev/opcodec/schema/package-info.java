/**
 * What a protocol is: the {@link dev.opcodec.schema.GatewaySchema} annotation that has a schema
 * compiled, and the bundled schema of the Discord gateway beside it as YAML resources.
 */
@NullMarked
package dev.opcodec.schema;

import org.jspecify.annotations.NullMarked;
