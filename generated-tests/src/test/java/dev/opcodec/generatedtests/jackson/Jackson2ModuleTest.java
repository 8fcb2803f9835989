package dev.opcodec.generatedtests.jackson;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.opcodec.runtime.jackson.GatewayModule;

class Jackson2ModuleTest extends GatewayModuleContract {
  @Override
  Mapper mapper() {
    return over(new ObjectMapper().registerModule(new GatewayModule()));
  }

  @Override
  Mapper finding() {
    return over(new ObjectMapper().findAndRegisterModules());
  }

  @Override
  Mapper opinionated() {
    return over(
        JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
            .defaultPropertyInclusion(JsonInclude.Value.construct(NON_NULL, NON_NULL))
            .addModule(new GatewayModule())
            .build());
  }

  @Override
  Class<? extends Exception> mismatch() {
    return MismatchedInputException.class;
  }

  private static Mapper over(ObjectMapper jackson) {
    return new Mapper() {
      @Override
      public String write(Object value) throws Exception {
        return jackson.writeValueAsString(value);
      }

      @Override
      public String writePretty(Object value) throws Exception {
        return jackson.writerWithDefaultPrettyPrinter().writeValueAsString(value);
      }

      @Override
      public <T> T read(String json, Class<T> type) throws Exception {
        return jackson.readValue(json, type);
      }

      @Override
      public <T> T throughTree(T value, String json, Class<T> type) throws Exception {
        JsonNode tree = jackson.valueToTree(value);
        assertThat(tree).isEqualTo(jackson.readTree(json));
        return jackson.treeToValue(tree, type);
      }
    };
  }
}
