/** A gateway with additions to the additions. */
module com.acme.upper {
  requires transitive com.acme.gateway;

  exports com.acme.upper;
}
