package dev.opcodec.processor.check;

import dev.opcodec.processor.diag.Diagnostics;
import dev.opcodec.processor.resolve.Resolved;
import java.util.List;

/** All rules. */
public final class Rules {
  private static final List<Rule> ALL =
      List.of(
          new NamingStyle(),
          new ReservedNames(),
          new NameClashes(),
          new AliasNames(),
          new DistinctNumbers(),
          new FiniteValues(),
          new NullTypes(),
          new ConstraintFit(),
          new Bounds(),
          new ObjectRules(),
          new UnionCases(),
          new SiblingTags(),
          new Roles(),
          new Answers(),
          new EventIntents(),
          new Replacements(),
          new RecordSize());

  private Rules() {}

  /** Reports everything in a model that breaks a rule. */
  public static void check(Resolved resolved, Diagnostics diagnostics) {
    Subject subject = new Subject(resolved.protocol(), resolved.places(), diagnostics);
    ALL.forEach(rule -> rule.check(subject));
  }
}
