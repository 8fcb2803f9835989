package dev.opcodec.processor.emit.validate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.emit.java.Code;
import dev.opcodec.processor.emit.java.Scope;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.emit.plan.UnionCases;
import dev.opcodec.processor.model.UnionType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The validator of one union: finds the case and leaves the rest to the case's own validator. */
final class UnionValidator {
  private final Plan plan;
  private final UnionCases cases;
  private final Reach reach;

  UnionValidator(Plan plan, Reach reach) {
    this.plan = plan;
    this.cases = new UnionCases(plan);
    this.reach = reach;
  }

  @Nullable TypeSpec validator(UnionType union) {
    ClassName type = cases.interfaceOf(union);
    Checks checks = new Checks(plan, reach, new Patterns());
    Scope scope = Scope.of("value", "out", "known");
    Code.Builder body = Code.builder();
    for (UnionCases.JavaCase each : cases.distinct(union)) {
      Code known = Code.of(each.wrapped() ? "known.value()" : "known");
      Place place = new Place(Code.of("out"), "", each.schema().name(), known);
      Code code = checks.statements(place, each.type(), List.of(), scope);
      if (code.isEmpty()) {
        continue;
      }
      if (body.isEmpty()) {
        body.beginControlFlow("if (value instanceof $T known)", each.javaType());
      } else {
        body.nextControlFlow("else if (value instanceof $T known)", each.javaType());
      }
      body.add(code);
    }
    return body.isEmpty() ? null : ValidatorClass.of(type, body.endControlFlow().build());
  }
}
