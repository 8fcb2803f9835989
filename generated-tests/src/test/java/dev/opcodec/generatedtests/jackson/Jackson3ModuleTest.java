package dev.opcodec.generatedtests.jackson;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.opcodec.runtime.jackson3.GatewayModule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

class Jackson3ModuleTest extends GatewayModuleContract {
  @Override
  Mapper mapper() {
    return over(JsonMapper.builder().addModule(new GatewayModule()).build());
  }

  @Override
  Mapper finding() {
    return over(JsonMapper.builder().findAndAddModules().build());
  }

  @Override
  Mapper opinionated() {
    return over(
        JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
            .changeDefaultPropertyInclusion(
                unused -> JsonInclude.Value.construct(NON_NULL, NON_NULL))
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
