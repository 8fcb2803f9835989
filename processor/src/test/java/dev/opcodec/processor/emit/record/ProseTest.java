package dev.opcodec.processor.emit.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.processor.emit.Fixture;
import dev.opcodec.processor.emit.java.MarksProse;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.model.Constraint;
import dev.opcodec.processor.model.Deprecation;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.Marks;
import dev.opcodec.processor.model.ObjectRule;
import dev.opcodec.processor.model.Presence;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.Status;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.names.JavaNames;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProseTest {
  @Test
  void every_mark_is_said() {
    Marks marks =
        new Marks(false, Status.OBSOLETE, new Deprecation("2", "b"), "1.1", "Was <x>", "A client.");

    assertThat(MarksProse.of(marks))
        .isEqualTo(
            "Deprecated since 2; use {@code b}. Not in the official documentation."
                + " Obsolete: no longer in use. Since schema version 1.1. Note: Was &lt;x&gt;."
                + " Source: A client.");
    assertThat(MarksProse.of(Marks.NONE)).isEmpty();
  }

  @Test
  void a_deprecation_that_says_nothing_more_has_a_text_all_the_same() {
    assertThat(MarksProse.deprecatedTag(new Deprecation(null, null)))
        .isEqualTo("not to be used any more");
    assertThat(MarksProse.deprecatedTag(new Deprecation(null, "b"))).isEqualTo("use {@code b}");
  }

  @Test
  void every_constraint_is_said() {
    assertThat(
            ConstraintProse.of(
                List.of(
                    new Constraint.Min(new BigDecimal("1E+2")),
                    new Constraint.Max(new BigDecimal("200.5")),
                    new Constraint.MinLength(1),
                    new Constraint.MaxLength(2),
                    new Constraint.MaxBytes(3),
                    new Constraint.Matches(Pattern.compile("a{2}<*/")),
                    new Constraint.MinItems(1),
                    new Constraint.MaxItems(5),
                    new Constraint.Increasing(),
                    new Constraint.Each(List.of(new Constraint.MaxLength(1))))))
        .isEqualTo(
            "At least 100. At most 200.5. At least 1 character. At most 2 characters."
                + " At most 3 bytes of UTF-8. Matches <code>a{2}&lt;*&#47;</code>."
                + " At least 1 item. At most 5 items. Each item is less than the next."
                + " For each item: At most 1 character.");
  }

  @Test
  void bounds_that_are_the_same_are_said_once() {
    assertThat(
            ConstraintProse.of(
                List.of(
                    new Constraint.MaxItems(1),
                    new Constraint.MinItems(1),
                    new Constraint.MinLength(32),
                    new Constraint.MaxLength(32),
                    new Constraint.MaxBytes(32),
                    new Constraint.Min(BigDecimal.TEN),
                    new Constraint.Max(BigDecimal.TEN))))
        .isEqualTo("Exactly 1 item. Exactly 32 characters. At most 32 bytes of UTF-8. Exactly 10.");
  }

  @Test
  void a_default_and_a_secret_are_said() {
    Field field =
        new Field(
            "key",
            TypeRef.of(Scalar.STRING),
            Presence.NULLABLE,
            List.of(),
            "The key",
            Marks.NONE,
            true,
            "none",
            null);

    assertThat(FieldProse.param(field, RecordType.Shape.OBJECT))
        .isEqualTo("The key. May be null. Default: {@code none}. Never printed.");
  }

  @Test
  void rules_of_the_whole_object_are_said() {
    RecordType record =
        new RecordType(
            "Search",
            RecordType.Kind.OBJECT,
            RecordType.Shape.OBJECT,
            List.of(),
            List.of(
                new ObjectRule.ExactlyOneOf(List.of("query", "user_ids")),
                new ObjectRule.RequiredWith("query", List.of("limit"))),
            Fixture.meta("objects.Search"));
    Protocol protocol = new Fixture().protocol();
    Plan plan = new Plan(protocol, new JavaNames(protocol, Fixture.PACKAGE, List.of()), null);

    assertThat(new RecordProse(plan).ofObject(record).toString())
        .isEqualTo(
            """
            The object {@code Search}.

            <p>Exactly one of {@code query}, {@code user_ids} is present. With {@code query} come
            {@code limit}.
            """);
  }
}
