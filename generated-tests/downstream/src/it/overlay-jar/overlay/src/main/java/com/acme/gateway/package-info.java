/** A gateway with additions. */
@GatewaySchema(base = GatewayProtocol.class, extensions = "com/acme/gateway/acme-gateway.yaml")
package com.acme.gateway;

import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.schema.GatewaySchema;
