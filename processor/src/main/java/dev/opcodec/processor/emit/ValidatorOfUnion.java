package dev.opcodec.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.model.UnionType;
import java.util.List;

/** The validator of one union: finds the case and leaves the rest to the case's own validator. */
final class ValidatorOfUnion {
  private final CodecModel model;
  private final UnionCases cases;
  private final ValidatorReach reach;

  ValidatorOfUnion(CodecModel model, ValidatorReach reach) {
    this.model = model;
    this.cases = new UnionCases(model);
    this.reach = reach;
  }

  TypeSpec.Builder validator(UnionType union) {
    ClassName type = cases.interfaceOf(union);
    ValidatorChecks checks = new ValidatorChecks(model, reach, new ValidatorPatterns());
    CodecScope scope = CodecScope.of("value", "out", "known");
    MethodSpec.Builder method = ValidatorClass.validate(type);
    Code.Builder body = Code.builder();
    for (UnionCases.JavaCase each : cases.distinct(union)) {
      Code known = Code.of(each.wrapped() ? "known.value()" : "known");
      ValidatorPlace place =
          new ValidatorPlace(Code.of("out"), "", each.schema().name(), known);
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
    if (body.isEmpty()) {
      method.addComment("Nothing about its cases is bounded.");
    } else {
      method.addCode(body.endControlFlow().build().block());
    }
    return ValidatorClass.of(model.names(), type)
        .addMethod(CodecClass.privateConstructor())
        .addMethod(method.build());
  }
}
