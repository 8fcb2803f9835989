package dev.opcodec.generatedtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.generatedtests.acme.AcmeProtocol;
import dev.opcodec.generatedtests.reflect.ClassFile;
import dev.opcodec.generatedtests.reflect.GeneratedTypes;
import dev.opcodec.runtime.gateway.GatewayProtocol;
import java.util.Map;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JIT does not compile a method of more than 8,000 bytes. */
class MethodSizeTest {
  private static final int TOO_LARGE_FOR_THE_JIT = 8_000;

  @ParameterizedTest
  @ValueSource(classes = {GatewayProtocol.class, AcmeProtocol.class})
  void no_generated_method_is_too_large_for_the_jit(Class<?> table, TestReporter reporter) {
    String largest = "";
    int size = 0;
    int methods = 0;
    for (ClassFile file : GeneratedTypes.besides(table).files()) {
      for (Map.Entry<String, Integer> method : file.codeSizes().entrySet()) {
        methods++;
        if (method.getValue() > size) {
          size = method.getValue();
          largest = file.name() + "." + method.getKey();
        }
      }
    }

    reporter.publishEntry("largest of " + methods + " methods", size + " bytes: " + largest);
    assertThat(methods).isGreaterThan(1_000);
    assertThat(size).as(largest).isLessThanOrEqualTo(TOO_LARGE_FOR_THE_JIT);
  }
}
