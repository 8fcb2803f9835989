package dev.opcodec.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
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
    boolean first = true;
    for (UnionCases.JavaCase each : cases.distinct(union)) {
      CodeBlock known = CodeBlock.of(each.wrapped() ? "known.value()" : "known");
      ValidatorPlace place =
          new ValidatorPlace(CodeBlock.of("out"), "", each.schema().name(), known);
      CodeBlock code = checks.statements(place, each.type(), List.of(), scope);
      if (code.isEmpty()) {
        continue;
      }
      if (first) {
        method.beginControlFlow("if (value instanceof $T known)", each.javaType());
      } else {
        method.nextControlFlow("else if (value instanceof $T known)", each.javaType());
      }
      first = false;
      method.addCode(code);
    }
    if (first) {
      method.addComment("Nothing about its cases is bounded.");
    } else {
      method.endControlFlow();
    }
    return ValidatorClass.of(model.names(), type)
        .addMethod(CodecClass.privateConstructor())
        .addMethod(method.build());
  }
}
