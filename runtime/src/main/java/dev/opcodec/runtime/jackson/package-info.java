/**
 * Generated types in Jackson 2: {@code new ObjectMapper().registerModule(new GatewayModule())}, or
 * {@code findAndRegisterModules()}.
 */
@NullMarked
package dev.opcodec.runtime.jackson;

import org.jspecify.annotations.NullMarked;
