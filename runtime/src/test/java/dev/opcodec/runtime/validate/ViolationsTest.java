package dev.opcodec.runtime.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ViolationsTest {
  @Test
  void bound_itself_is_kept() {
    assertThat(
            found(
                out -> {
                  out.min("a", 3, 3);
                  out.max("a", 3, 3);
                  out.min("a", 0.5, 0.5);
                  out.max("a", 0.5, 0.5);
                  out.minLength("a", "😀😀", 2);
                  out.maxLength("a", "😀😀", 2);
                  out.maxBytes("a", "é", 2);
                  out.pattern("a", "ab", Pattern.compile("[ab]+"));
                  out.minItems("a", 2, 2);
                  out.maxItems("a", 2, 2);
                  out.increasing("a", List.of(1L, 2L, 5L));
                  out.exactlyOneOf(1, "a", "b");
                  out.atMostOneOf(0, "a", "b");
                  out.atMostOneOf(1, "a", "b");
                  out.atLeastOneOf(2, "a", "b");
                }))
        .isEmpty();
  }

  @Test
  void beyond_the_bound_is_said_with_rule_and_bound() {
    assertThat(
            found(
                out -> {
                  out.min("a", 2, 3);
                  out.max("a", 4, 3);
                  out.min("a", 0.4, 0.5);
                  out.max("a", 0.6, 0.5);
                  out.minLength("a", "😀", 2);
                  out.maxLength("a", "ab", 1);
                  out.maxBytes("a", "éé", 3);
                  out.pattern("a", "abc", Pattern.compile("[ab]+"));
                  out.minItems("a", 0, 1);
                  out.maxItems("a", 3, 2);
                  out.increasing("a", List.of(1, 2, 2));
                  out.requiredWith("query", "limit");
                }))
        .containsExactly(
            new Violation("a", "min", "3", "must be at least 3"),
            new Violation("a", "max", "3", "must be at most 3"),
            new Violation("a", "min", "0.5", "must be at least 0.5"),
            new Violation("a", "max", "0.5", "must be at most 0.5"),
            new Violation("a", "min-length", "2", "must have at least 2 characters"),
            new Violation("a", "max-length", "1", "must have at most 1 character"),
            new Violation("a", "max-bytes", "3", "must take at most 3 bytes of UTF-8"),
            new Violation("a", "pattern", "[ab]+", "must match [ab]+"),
            new Violation("a", "min-items", "1", "must have at least 1 item"),
            new Violation("a", "max-items", "2", "must have at most 2 items"),
            new Violation("a", "increasing", "true", "must have each item less than the next"),
            new Violation("limit", "required-with", "query", "must be present when query is"));
  }

  @Test
  void group_of_fields_is_said_at_the_object_that_has_them() {
    List<Violation> violations =
        found(
            out ->
                out.nested(
                    "d",
                    "",
                    (value, nested) -> {
                      nested.exactlyOneOf(2, "query", "user_ids");
                      nested.atMostOneOf(2, "a", "b");
                      nested.atLeastOneOf(0, "a", "b");
                    }));
    assertThat(violations)
        .containsExactly(
            new Violation(
                "d",
                "exactly-one-of",
                "query, user_ids",
                "must have exactly one of query, user_ids, has 2"),
            new Violation("d", "at-most-one-of", "a, b", "must have at most one of a, b, has 2"),
            new Violation("d", "at-least-one-of", "a, b", "must have at least one of a, b, has 0"));
  }

  @Test
  void not_a_number_keeps_no_bound() {
    assertThat(
            found(
                out -> {
                  out.min("a", Double.NaN, 0);
                  out.max("a", Double.NaN, 0);
                }))
        .hasSize(2);
  }

  @Test
  void path_leads_through_lists_maps_and_objects() {
    Map<Object, Integer> entries = new LinkedHashMap<>();
    entries.put(81384788765712384L, 9);
    entries.put("name", 9);
    entries.put("not a name", 9);
    Validator<Integer> small = (value, out) -> out.max("", value, 5);
    Violations out = new Violations("d");
    out.each(
        "threads",
        Arrays.asList(1, null, 2, 7),
        (Integer item, Violations o) -> o.max("thread_id", item, 5));
    out.each("grid", List.of(List.of(1, 9)), (row, o) -> o.each("", row, small));
    out.eachEntry("names", entries, small);
    out.nested("user", 9, (value, o) -> o.nested("tag", value, small));
    out.nested("pair", 9, (value, o) -> o.nested("[0]", value, (item, p) -> p.max("id", item, 5)));
    out.nested("pair", 9, (value, o) -> o.max("[1]", value, 5));
    out.max("last", 9, 5);
    assertThat(out.list())
        .extracting(Violation::path)
        .containsExactly(
            "d.threads[3].thread_id",
            "d.grid[0][1]",
            "d.names[81384788765712384]",
            "d.names[name]",
            "d.names[?]",
            "d.user.tag",
            "d.pair[0].id",
            "d.pair[1]",
            "d.last");
  }

  @Test
  void path_without_root_begins_at_the_field() {
    Validator<Integer> validator = (value, out) -> out.max("a", value, 5);
    assertThat(validator.violations(9)).extracting(Violation::path).containsExactly("a");
    assertThat(validator.violations(9, "d")).extracting(Violation::path).containsExactly("d.a");
    assertThat(validator.violations(9, "d").get(0)).hasToString("d.a must be at most 5");
    assertThat(validator.violations(1)).isEmpty();
  }

  @Test
  void increasing_numbers_are_compared_exactly() {
    long large = (1L << 53) + 1;
    assertThat(found(out -> out.increasing("a", List.of(large - 1, large)))).isEmpty();
    assertThat(found(out -> out.increasing("a", List.of(1, 1.5, 2)))).isEmpty();
    assertThat(found(out -> out.increasing("a", Arrays.asList(1, null, 1)))).hasSize(1);
    assertThat(found(out -> out.increasing("a", List.of(3, 2, 1)))).hasSize(1);
  }

  @Test
  void message_never_holds_the_value() {
    String secret = "s3cr3t";
    for (Violation violation :
        found(
            out -> {
              out.maxLength("a", secret, 1);
              out.maxBytes("a", secret, 1);
              out.minLength("a", secret, 100);
              out.pattern("a", secret, Pattern.compile("x"));
            })) {
      assertThat(violation.toString()).doesNotContain(secret);
    }
  }

  private static List<Violation> found(Consumer<Violations> checks) {
    Violations out = new Violations();
    checks.accept(out);
    assertThat(out.isEmpty()).isEqualTo(out.list().isEmpty());
    return out.list();
  }
}
