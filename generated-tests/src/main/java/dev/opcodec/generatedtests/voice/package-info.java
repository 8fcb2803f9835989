/**
 * The Discord voice gateway, versions 4 to 8: a protocol of its own, on the same processor and
 * runtime.
 */
@GatewaySchema(extensions = "dev/opcodec/generatedtests/voice/voice.yaml")
@NullMarked
package dev.opcodec.generatedtests.voice;

import dev.opcodec.schema.GatewaySchema;
import org.jspecify.annotations.NullMarked;
