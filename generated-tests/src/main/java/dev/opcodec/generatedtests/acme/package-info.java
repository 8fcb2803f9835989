/** A user's own gateway: the bundled protocol with what Acme adds to it. */
@GatewaySchema(
    base = GatewayProtocol.class,
    extensions = "dev/opcodec/generatedtests/acme/acme-gateway.yaml")
@NullMarked
package dev.opcodec.generatedtests.acme;

import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.schema.GatewaySchema;
import org.jspecify.annotations.NullMarked;
