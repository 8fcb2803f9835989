package dev.opcodec.runtime.request.correlation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.opcodec.runtime.protocol.Answer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an answer to one command must say. Ids are equal whether they are strings or numbers
 * (scenario 40); an absent key is equal to a null; where the command has a list, the answer has one
 * of its items.
 */
final class Matching {
  private static final String NOTHING = "null";

  /** A place in the answer, and what may stand there. */
  private record Pair(String path, boolean isList, Set<String> values) {}

  private final List<Pair> pairs = new ArrayList<>();

  Matching(List<Answer.Match> matches, JsonNode command) {
    for (Answer.Match match : matches) {
      JsonNode value = field(command, match.command());
      Set<String> values = new LinkedHashSet<>();
      if (value.isArray()) {
        value.forEach(item -> values.add(text(item)));
      } else {
        values.add(text(value));
      }
      pairs.add(new Pair(match.answer(), value.isArray(), values));
    }
  }

  /** A field of a command's data; data that is no object is one field called {@code d}. */
  static JsonNode field(JsonNode command, String name) {
    if (!command.isObject()) {
      return name.equals("d") ? command : MissingNode.getInstance();
    }
    return command.at("/" + name.replace("~", "~0").replace("/", "~1").replace('.', '/'));
  }

  boolean isEmpty() {
    return pairs.isEmpty();
  }

  boolean matches(Map<String, JsonNode> answer) {
    return pairs.stream().allMatch(pair -> pair.values.contains(text(answer.get(pair.path))));
  }

  /**
   * The same for a refusal, which may leave out all but one: RATE_LIMITED names a nonce only if
   * there was one that it understood.
   */
  boolean matchesWhatThereIs(Map<String, JsonNode> answer) {
    boolean any = pairs.isEmpty();
    for (Pair pair : pairs) {
      String value = text(answer.get(pair.path));
      if (pair.values.contains(value)) {
        any = true;
      } else if (!value.equals(NOTHING)) {
        return false;
      }
    }
    return any;
  }

  /** Whether the command has a list, so that it has several answers. */
  boolean hasLists() {
    return pairs.stream().anyMatch(Pair::isList);
  }

  /** Which items of the command's lists an answer is for; the same for all if there is no list. */
  List<String> item(Map<String, JsonNode> answer) {
    return pairs.stream().filter(Pair::isList).map(pair -> text(answer.get(pair.path))).toList();
  }

  /** Every {@link #item} there is, in the order of the command; one if there is no list. */
  List<List<String>> items() {
    List<List<String>> items = List.of(List.of());
    for (Pair pair : pairs) {
      if (pair.isList) {
        List<List<String>> longer = new ArrayList<>();
        for (List<String> item : items) {
          for (String value : pair.values) {
            List<String> one = new ArrayList<>(item);
            one.add(value);
            longer.add(one);
          }
        }
        items = longer;
      }
    }
    return items;
  }

  private static String text(@Nullable JsonNode value) {
    if (value == null || value.isMissingNode() || value.isNull()) {
      return NOTHING;
    }
    // The mark keeps the text "null" apart from a null.
    return value.isValueNode() ? "=" + value.asText() : value.toString();
  }
}
