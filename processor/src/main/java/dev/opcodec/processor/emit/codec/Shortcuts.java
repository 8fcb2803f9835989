package dev.opcodec.processor.emit.codec;

import dev.opcodec.processor.emit.java.Annotations;
import dev.opcodec.processor.emit.java.Code;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.emit.plan.UnionCases;
import dev.opcodec.processor.emit.plan.WireKinds;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.Presence;
import dev.opcodec.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The beginning of a read method of a union that is told by keys. To look for a key takes as long
 * as to read the whole object, so cases which prove themselves by being read come first: one that
 * requires all keys by which it is told, and cannot be another.
 */
final class Shortcuts {
  /** More fields than this are too much to read in vain. */
  private static final int FEW = 8;

  private final Plan plan;
  private final WireKinds kinds;

  Shortcuts(Plan plan) {
    this.plan = plan;
    this.kinds = new WireKinds(plan);
  }

  /** Adds what is tried before any key is looked for. */
  void add(List<UnionCases.JavaCase> cases, Code.Builder code) {
    for (int i = 1; i < cases.size(); i++) {
      if (tellsItself(cases, i) && keys(cases.get(i)).size() <= FEW) {
        code.add("// With no other keys than these it can be no other case.\n");
        addTry(cases.get(i), Code.of("in.readIfAllKnown($L)", codec(cases.get(i))), code);
        break;
      }
    }
    if (!cases.isEmpty() && tellsItself(cases, 0)) {
      UnionCases.JavaCase first = cases.get(0);
      code.add("// It requires all keys by which it is told.\n");
      boolean lacks = !first.schema().lacks().isEmpty();
      String format = lacks ? "in.readIfFits($L, NOT_FIRST)" : "in.readIfFits($L)";
      addTry(first, Code.of(format, codec(first)), code);
    }
  }

  /**
   * Adds what is tried once a key has been met that the first of two cases must not have: the other
   * one, if it proves itself by being read.
   */
  void addOther(List<UnionCases.JavaCase> cases, Code.Builder code) {
    if (cases.size() != 2 || notFirst(cases).isEmpty() || !requiresItsKeys(cases.get(1))) {
      return;
    }
    UnionCases.JavaCase other = cases.get(1);
    code.add("// A key that it must not have leaves but one other.\n")
        .beginControlFlow("if (in.hasRefused())");
    addTry("other", other, Code.of("in.readIfFits($L)", codec(other)), code);
    code.endControlFlow();
  }

  /** The keys that the first case must not have, if they have to be looked at while reading it. */
  List<String> notFirst(List<UnionCases.JavaCase> cases) {
    return !cases.isEmpty() && tellsItself(cases, 0) ? cases.get(0).schema().lacks() : List.of();
  }

  private static void addTry(UnionCases.JavaCase each, Code read, Code.Builder code) {
    addTry("as" + each.javaType().simpleName(), each, read, code);
  }

  private static void addTry(String name, UnionCases.JavaCase each, Code read, Code.Builder code) {
    code.addStatement("$T $L =$W$L", Annotations.nullable(each.javaType()), name, read)
        .beginControlFlow("if ($L != null)", name)
        .addStatement("return $L", name)
        .endControlFlow();
  }

  /** Whether an object that has been read as this case is this case. */
  private boolean tellsItself(List<UnionCases.JavaCase> cases, int index) {
    UnionCases.JavaCase each = cases.get(index);
    if (!requiresItsKeys(each)) {
      return false;
    }
    Set<String> keys = keys(each);
    return cases.subList(0, index).stream().noneMatch(it -> keys.containsAll(it.schema().has()));
  }

  /** Whether an object that can be read as this case has all keys by which it is told. */
  private boolean requiresItsKeys(UnionCases.JavaCase each) {
    if (each.wrapped() || each.schema().has().isEmpty()) {
      return false;
    }
    List<String> required = new ArrayList<>();
    for (Field field : fields(each)) {
      if (field.presence() == Presence.REQUIRED && !kinds.hasNull(field.type())) {
        required.add(field.wireName());
      }
    }
    return required.containsAll(each.schema().has())
        && Collections.disjoint(keys(each), each.schema().lacks());
  }

  private Code codec(UnionCases.JavaCase each) {
    return plan.codec(each.type());
  }

  private Set<String> keys(UnionCases.JavaCase each) {
    return fields(each).stream().map(Field::wireName).collect(Collectors.toSet());
  }

  private List<Field> fields(UnionCases.JavaCase each) {
    return plan.object((TypeRef.ObjectRef) each.type()).fields();
  }
}
