/** A gateway with additions. */
@GatewaySchema(base = GatewayProtocol.class, extensions = "com/acme/other/other-gateway.yaml")
package com.acme.other;

import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.schema.GatewaySchema;
