/** A gateway with additions. */
@GatewaySchema(base = GatewayProtocol.class, extensions = "com/acme/acme-gateway.yaml")
package com.acme;

import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.schema.GatewaySchema;
