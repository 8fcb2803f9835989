package dev.opcodec.generatedtests;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.opcodec.generatedtests.reflect.Codecs;
import dev.opcodec.generatedtests.reflect.GeneratedTypes;
import dev.opcodec.generatedtests.reflect.LeastChoices;
import dev.opcodec.generatedtests.reflect.ValueMaker;
import dev.opcodec.runtime.gateway.GatewayProtocol;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What the walks over all generated types share. */
final class GeneratedWalk {
  static final GeneratedTypes BUNDLED = GeneratedTypes.besides(GatewayProtocol.class);

  private static final ObjectMapper JACKSON = new ObjectMapper();

  private GeneratedWalk() {}

  /** A value with nothing in it but what must be there. */
  static Object least(Class<?> type) {
    return new ValueMaker(new LeastChoices()).record(type);
  }

  static Object decode(Class<?> type, byte[] json) {
    return Codecs.of(type).decode(json);
  }

  static byte[] encode(Object value) {
    return Codecs.of(value.getClass()).encode(value);
  }

  /** True if the value is an object in JSON, rather than a bare value. */
  static boolean isObject(Object value) {
    return encode(value)[0] == '{';
  }

  static ObjectNode tree(Object value) {
    try {
      return (ObjectNode) JACKSON.readTree(encode(value));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(ObjectNode tree) {
    try {
      return JACKSON.writeValueAsBytes(tree);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
