package dev.opcodec.processor.emit.validate;

import dev.opcodec.processor.emit.java.Code;
import dev.opcodec.processor.emit.java.Scope;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.emit.plan.UnionCases;
import dev.opcodec.processor.model.Constraint;
import dev.opcodec.processor.model.TupleType;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.model.UnionType;
import java.util.ArrayList;
import java.util.List;

/** Writes everything that is to be checked in one value: bounds, items, what it holds. */
final class Checks {
  /** One check; an expression can be the whole body of a lambda. */
  record Check(Code code, boolean isExpression) {
    private Code statement() {
      return isExpression ? Code.of("$L;\n", code) : code;
    }
  }

  private final Plan plan;
  private final UnionCases cases;
  private final Bounds bounds;
  private final Reach reach;

  Checks(Plan plan, Reach reach, Patterns patterns) {
    this.plan = plan;
    this.cases = new UnionCases(plan);
    this.bounds = new Bounds(plan, patterns);
    this.reach = reach;
  }

  /** The statements, empty if nothing can be wrong with the value. */
  Code statements(Place place, TypeRef type, List<Constraint> constraints, Scope scope) {
    List<Check> checks = bounded(place, type, constraints, scope);
    checks.addAll(held(place, type, constraints, scope));
    return body(checks);
  }

  private static Code body(List<Check> checks) {
    return checks.stream().map(Check::statement).collect(Code.joining(""));
  }

  /** What the constraints say of the value itself. */
  private List<Check> bounded(
      Place place, TypeRef type, List<Constraint> constraints, Scope scope) {
    List<Check> checks = new ArrayList<>();
    for (Constraint constraint : constraints) {
      Code call = bounds.call(place, type, constraint);
      if (call != null) {
        checks.add(new Check(call, true));
      }
    }
    if (type instanceof TypeRef.UnionRef ref
        && plan.union(ref).by() instanceof UnionType.Discriminator.Kind) {
      addAlternatives(place, plan.union(ref), constraints, scope, checks);
    }
    if (type instanceof TypeRef.TupleRef ref) {
      addTupleItems(place, plan.tuple(ref), eachOf(constraints), scope, checks);
    }
    return checks;
  }

  /** A bound on {@code A or B} holds for the alternatives that it says something about. */
  private void addAlternatives(
      Place place, UnionType union, List<Constraint> constraints, Scope scope, List<Check> checks) {
    for (UnionCases.JavaCase each : cases.distinct(union)) {
      if (!each.wrapped() || each.isNull()) {
        continue;
      }
      Scope inner = scope.inner();
      String known = inner.name("known");
      Place there = place.with(Code.of("$L.value()", known));
      Code body = body(bounded(there, each.type(), constraints, inner));
      if (!body.isEmpty()) {
        Code code =
            Code.builder()
                .beginControlFlow("if ($L instanceof $T $L)", place.value(), each.javaType(), known)
                .add(body)
                .endControlFlow()
                .build();
        checks.add(new Check(code, false));
      }
    }
  }

  private void addTupleItems(
      Place place, TupleType tuple, List<Constraint> constraints, Scope scope, List<Check> checks) {
    for (int i = 0; i < tuple.items().size(); i++) {
      TupleType.Item item = tuple.items().get(i);
      Place there = place.tupleItem(i);
      List<Check> inItem = bounded(there, item.type(), constraints, scope);
      if (item.nullable() && !inItem.isEmpty()) {
        Code code =
            Code.builder()
                .beginControlFlow("if ($L != null)", there.value())
                .add(body(inItem))
                .endControlFlow()
                .build();
        checks.add(new Check(code, false));
      } else {
        checks.addAll(inItem);
      }
    }
  }

  /** What is inside the value: the items with their constraints, or the type's own validator. */
  private List<Check> held(Place place, TypeRef type, List<Constraint> constraints, Scope scope) {
    if (!type.inner().isEmpty()) {
      return items(place, type, eachOf(constraints), scope);
    }
    if (!reach.checks(type)) {
      return List.of();
    }
    Code validator = validator(type);
    Code call =
        place.path().isEmpty()
            ? Code.of("$L.validate($L, $L)", validator, place.value(), place.out())
            : Code.of(
                "$L.nested($S, $L,$W$L)", place.out(), place.path(), place.value(), validator);
    return List.of(new Check(call, true));
  }

  private List<Check> items(Place place, TypeRef type, List<Constraint> constraints, Scope scope) {
    Code validator = itemValidator(place, type.inner().get(0), constraints, scope);
    if (validator.isEmpty()) {
      return List.of();
    }
    String method = type instanceof TypeRef.MapRef ? "eachEntry" : "each";
    String values = type instanceof TypeRef.OneOrManyRef ? ".values()" : "";
    Code call =
        Code.of(
            "$L.$L($S, $L$L, $L)",
            place.out(),
            method,
            place.path(),
            place.value(),
            values,
            validator);
    return List.of(new Check(call, true));
  }

  private Code itemValidator(Place place, TypeRef item, List<Constraint> constraints, Scope scope) {
    if (constraints.isEmpty() && item.inner().isEmpty()) {
      return reach.checks(item) ? validator(item) : Code.of("");
    }
    Scope inner = scope.inner();
    Code value = Code.of("$L", inner.name("item"));
    Code out = Code.of("$L", inner.name("found"));
    Place there = new Place(out, "", place.wireName(), value);
    List<Check> checks = bounded(there, item, constraints, inner);
    checks.addAll(held(there, item, constraints, inner));
    if (checks.isEmpty()) {
      return Code.of("");
    }
    if (checks.size() == 1 && checks.get(0).isExpression()) {
      return Code.of("($L, $L) ->$W$L", value, out, checks.get(0).code());
    }
    return Code.of("($L, $L) -> {\n$>$L$<}", value, out, body(checks));
  }

  private Code validator(TypeRef type) {
    return Code.of("$T.VALIDATOR", plan.names().classOf(type));
  }

  private static List<Constraint> eachOf(List<Constraint> constraints) {
    List<Constraint> inner = new ArrayList<>();
    for (Constraint constraint : constraints) {
      if (constraint instanceof Constraint.Each each) {
        inner.addAll(each.constraints());
      }
    }
    return inner;
  }
}
