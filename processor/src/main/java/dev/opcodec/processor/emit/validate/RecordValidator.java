package dev.opcodec.processor.emit.validate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.emit.java.Annotations;
import dev.opcodec.processor.emit.java.Code;
import dev.opcodec.processor.emit.java.MethodParts;
import dev.opcodec.processor.emit.java.Scope;
import dev.opcodec.processor.emit.java.Singleton;
import dev.opcodec.processor.emit.plan.JavaTypes;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.Presence;
import dev.opcodec.processor.model.RecordType;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The validator of one record. */
final class RecordValidator {
  /** The checks of one field, and whether they read what is deprecated. */
  private record Checked(Code code, boolean deprecated) {}

  private final Plan plan;
  private final JavaTypes types;
  private final Reach reach;

  RecordValidator(Plan plan, Reach reach) {
    this.plan = plan;
    this.types = plan.types();
    this.reach = reach;
  }

  @Nullable TypeSpec validator(RecordType record) {
    ClassName type = plan.names().record(record);
    Patterns patterns = new Patterns();
    List<Checked> checked = fields(record, new Checks(plan, reach, patterns));
    Code rules = new RuleChecks(plan.names()).statements(record);
    if (!rules.isEmpty()) {
      checked.add(new Checked(rules, rulesReadDeprecated(record)));
    }
    if (checked.isEmpty()) {
      return null;
    }
    TypeSpec.Builder validator = ValidatorClass.of(type);
    patterns.addTo(validator);
    validator.addMethod(Singleton.privateConstructor());
    addMethods(type, checked, validator);
    return validator.build();
  }

  private List<Checked> fields(RecordType record, Checks checks) {
    Scope scope = Scope.of("value", "out");
    List<Checked> checked = new ArrayList<>();
    for (Field field : record.fields()) {
      // The one field of a bare value has no key of its own, and so no part in the path.
      String path = record.shape() == RecordType.Shape.VALUE ? "" : field.wireName();
      Code code = field(field, path, checks, scope);
      if (!code.isEmpty()) {
        checked.add(new Checked(code, field.marks().deprecation() != null));
      }
    }
    return checked;
  }

  private Code field(Field field, String path, Checks checks, Scope scope) {
    if (JavaTypes.isNull(field.type())) {
      return Code.of("");
    }
    Code accessor = Code.of("value.$L()", plan.names().component(field));
    Code out = Code.of("out");
    if (field.presence() == Presence.REQUIRED) {
      Place place = new Place(out, path, field.wireName(), accessor);
      return checks.statements(place, field.type(), field.constraints(), scope);
    }
    Code local = Code.of("$L", scope.name(plan.names().component(field)));
    Place place = new Place(out, path, field.wireName(), local);
    Code body = checks.statements(place, field.type(), field.constraints(), scope);
    if (body.isEmpty()) {
      return body;
    }
    String orNull = field.presence() == Presence.OPTIONAL_NULLABLE ? ".orNull()" : "";
    TypeName nullable = Annotations.nullable(types.of(field.type()));
    return Code.builder()
        .addStatement("$T $L =$W$L$L", nullable, local, accessor, orNull)
        .beginControlFlow("if ($L != null)", local)
        .add(body)
        .endControlFlow()
        .build();
  }

  private static boolean rulesReadDeprecated(RecordType record) {
    List<String> read = RuleChecks.fields(record);
    return record.fields().stream()
        .anyMatch(field -> field.marks().deprecation() != null && read.contains(field.wireName()));
  }

  private static void addMethods(
      ClassName type, List<Checked> checked, TypeSpec.Builder validator) {
    List<List<Checked>> groups = MethodParts.of(checked);
    if (groups.size() == 1) {
      MethodSpec.Builder method = ValidatorClass.validate(type);
      addChecks(groups.get(0), method);
      validator.addMethod(method.build());
      return;
    }
    MethodSpec.Builder whole = ValidatorClass.validate(type);
    for (int part = 1; part <= groups.size(); part++) {
      whole.addStatement("validatePart$L(value, out)", part);
    }
    validator.addMethod(whole.build());
    for (int part = 1; part <= groups.size(); part++) {
      MethodSpec.Builder method =
          ValidatorClass.method("validatePart" + part, type)
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC);
      addChecks(groups.get(part - 1), method);
      validator.addMethod(method.build());
    }
  }

  private static void addChecks(List<Checked> group, MethodSpec.Builder method) {
    if (group.stream().anyMatch(Checked::deprecated)) {
      method.addAnnotation(Annotations.suppressDeprecation());
    }
    Code.Builder body = Code.builder();
    group.forEach(each -> body.add(each.code()));
    method.addCode(body.build().block());
  }
}
