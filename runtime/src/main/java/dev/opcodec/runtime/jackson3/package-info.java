/**
 * Generated types in Jackson 3: {@code JsonMapper.builder().addModule(new GatewayModule())}, or
 * {@code findAndAddModules()}, which finds it on the class path and not in a module. It needs
 * {@code tools.jackson.core:jackson-databind}, which does not come with this library.
 */
@NullMarked
package dev.opcodec.runtime.jackson3;

import org.jspecify.annotations.NullMarked;
