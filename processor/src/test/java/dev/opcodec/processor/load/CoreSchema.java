package dev.opcodec.processor.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gives our untyped nodes the types that an editor gives them. The rule is the core schema of YAML
 * 1.2 (section 10.3.2), and it asks nothing of the JSON Schema: a quoted scalar is text; a plain
 * one is null, a boolean, an integer (decimal, {@code 0o17}, {@code 0xF}) or a float if it looks
 * like one, and else text. So {@code NO}, {@code on}, {@code 1:30}, {@code 2020-01-01} and {@code
 * 1_000} are text, as they are in this language; YAML 1.1, which Jackson reads, has them otherwise.
 * Keys are text always. In {@code [integer, ?integer]} the second item is text by YAML 1.2, and
 * only our parser, which is of 1.1, takes it for a mapping.
 */
final class CoreSchema {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
  private static final Set<String> TRUE = Set.of("true", "True", "TRUE");
  private static final Set<String> FALSE = Set.of("false", "False", "FALSE");
  private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]+");
  private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
  private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]+");
  private static final Pattern FLOAT =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
  private static final Pattern NO_NUMBER =
      Pattern.compile("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

  private CoreSchema() {}

  static JsonNode typed(YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping) {
      ObjectNode object = JSON.objectNode();
      mapping.entries().forEach(entry -> object.set(entry.key().value(), typed(entry.value())));
      return object;
    }
    if (node instanceof YamlNode.Sequence sequence) {
      ArrayNode array = JSON.arrayNode();
      sequence.items().forEach(item -> array.add(typed(FieldReader.unfold(item))));
      return array;
    }
    return node instanceof YamlNode.Text text ? scalar(text) : JSON.nullNode();
  }

  private static JsonNode scalar(YamlNode.Text text) {
    String value = text.value();
    if (!text.plain()) {
      return JSON.textNode(value);
    }
    if (NULLS.contains(value)) {
      return JSON.nullNode();
    }
    if (TRUE.contains(value) || FALSE.contains(value)) {
      return JSON.booleanNode(TRUE.contains(value));
    }
    if (DECIMAL.matcher(value).matches()) {
      return JSON.numberNode(new BigInteger(value));
    }
    if (OCTAL.matcher(value).matches()) {
      return JSON.numberNode(new BigInteger(value.substring(2), 8));
    }
    if (HEXADECIMAL.matcher(value).matches()) {
      return JSON.numberNode(new BigInteger(value.substring(2), 16));
    }
    if (FLOAT.matcher(value).matches()) {
      return JSON.numberNode(new BigDecimal(value));
    }
    return NO_NUMBER.matcher(value).matches() ? JSON.numberNode(Double.NaN) : JSON.textNode(value);
  }
}
