package dev.opcodec.processor.emit;

import org.junit.jupiter.api.Test;

class RecordEmitterTest {
  @Test
  void all() throws Exception {
    var protocol = Sample.protocol();
    var names = new dev.opcodec.processor.names.JavaNames(protocol, Fixture.PACKAGE, null);
    for (var f : Emitters.types(protocol, names, null)) {
      f.writeTo(java.nio.file.Path.of("target/sample"));
    }
    Compiled.of(protocol, Sample.UNION);
  }
}
