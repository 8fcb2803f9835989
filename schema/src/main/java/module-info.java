/** The trigger annotation and the bundled description of the gateway. */
module dev.opcodec.schema {
  requires static transitive org.jspecify;

  exports dev.opcodec.schema;

  opens dev.opcodec.schema;
}
