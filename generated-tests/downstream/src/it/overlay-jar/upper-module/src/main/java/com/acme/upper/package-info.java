/** A gateway with additions to the additions. */
@GatewaySchema(base = AcmeProtocol.class, extensions = "com/acme/upper/upper-gateway.yaml")
package com.acme.upper;

import com.acme.gateway.AcmeProtocol;
import dev.opcodec.schema.GatewaySchema;
