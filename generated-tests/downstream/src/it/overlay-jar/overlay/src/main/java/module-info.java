/** A gateway with additions. */
module com.acme.gateway {
  requires transitive dev.opcodec.runtime;
  requires static transitive org.jspecify;

  exports com.acme.gateway;
}
