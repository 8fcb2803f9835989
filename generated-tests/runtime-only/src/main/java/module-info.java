/** A bot that takes the runtime as it is. */
module dev.opcodec.runtimeonly {
  requires dev.opcodec.runtime;
}
