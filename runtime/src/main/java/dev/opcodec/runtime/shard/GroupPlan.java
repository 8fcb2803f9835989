package dev.opcodec.runtime.shard;

import dev.opcodec.runtime.session.IdentifyGate;
import dev.opcodec.runtime.transport.Transport;
import java.net.URI;

/**
 * What a group knows once it has asked.
 *
 * @param url where its shards connect
 * @param shards which ones it runs
 * @param gate lets them identify
 * @param transport connects them
 */
record GroupPlan(URI url, ShardRange shards, IdentifyGate gate, Transport transport) {}
