/** A gateway with additions. */
module com.acme {
  requires transitive dev.opcodec.runtime;
  requires static transitive org.jspecify;

  exports com.acme;
}
