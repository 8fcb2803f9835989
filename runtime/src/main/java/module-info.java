/** Codecs, validation, the bundled gateway and the session that keeps it alive. */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module dev.opcodec.runtime {
  requires transitive dev.opcodec.schema;
  requires static transitive org.jspecify;
  requires transitive java.net.http;
  requires org.slf4j;
  requires jdk.jfr;
  requires transitive com.fasterxml.jackson.databind;
  // Not transitive, although their types are in the API: those who have them not would not
  // compile.
  requires static tools.jackson.databind;
  requires static undertow.core;
  requires static xnio.api;
  requires static com.github.luben.zstd_jni;
  requires static io.netty.buffer;
  requires static io.netty.codec;
  requires static io.netty.codec.http;
  requires static io.netty.common;
  requires static io.netty.handler;
  requires static io.netty.transport;
  requires static micrometer.core;

  exports dev.opcodec.runtime.codec;
  exports dev.opcodec.runtime.validate;
  exports dev.opcodec.runtime.protocol;
  exports dev.opcodec.runtime.gateway;
  exports dev.opcodec.runtime.transport;
  exports dev.opcodec.runtime.transport.compression;
  exports dev.opcodec.runtime.jackson;
  exports dev.opcodec.runtime.jackson3;
  exports dev.opcodec.runtime.request;
  exports dev.opcodec.runtime.session;
  exports dev.opcodec.runtime.session.machine;
  exports dev.opcodec.runtime.micrometer;
  exports dev.opcodec.runtime.rest;
  exports dev.opcodec.runtime.shard;
  exports dev.opcodec.runtime.testkit;
  exports dev.opcodec.runtime.testkit.schema;

  // Not for Jackson 3: a module that provides what nobody has cannot be resolved.
  provides com.fasterxml.jackson.databind.Module with
      dev.opcodec.runtime.jackson.GatewayModule;
}
