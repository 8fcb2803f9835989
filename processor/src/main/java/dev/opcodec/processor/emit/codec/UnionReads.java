package dev.opcodec.processor.emit.codec;

import com.palantir.javapoet.ClassName;
import dev.opcodec.processor.emit.java.Annotations;
import dev.opcodec.processor.emit.java.Code;
import dev.opcodec.processor.emit.java.Scope;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.emit.plan.UnionCases;
import dev.opcodec.processor.emit.plan.WireKinds;
import dev.opcodec.processor.model.UnionType;
import dev.opcodec.processor.model.UnionType.Discriminator;
import dev.opcodec.processor.model.WireKind;
import dev.opcodec.processor.names.Identifiers;
import dev.opcodec.processor.names.RuntimeTypes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The body of a union codec's read method: find the case, then read it. */
final class UnionReads {
  private final Shortcuts shortcuts;
  private final UnionCases cases;
  private final UnionType union;
  private final ReadsValues reads;
  private final WireKinds kinds;
  private final Map<String, String> keys = new LinkedHashMap<>();

  UnionReads(Plan plan, UnionCases cases, UnionType union) {
    this.shortcuts = new Shortcuts(plan);
    this.cases = cases;
    this.union = union;
    this.reads = new ReadsValues(plan);
    this.kinds = new WireKinds(plan);
    Scope constants = Scope.without(plan.names().typeNames());
    if (union.by() instanceof Discriminator.Tag tag) {
      addKey(tag.wireName(), constants);
    } else if (union.by() instanceof Discriminator.Keys) {
      for (UnionType.Case each : union.cases()) {
        each.has().forEach(key -> addKey(key, constants));
        each.lacks().forEach(key -> addKey(key, constants));
      }
    }
  }

  private void addKey(String wireName, Scope constants) {
    keys.computeIfAbsent(wireName, it -> constants.name(Identifiers.constant(it)));
  }

  /** The keys that are looked for, with the constants that hold their names. */
  Map<String, String> keys() {
    return keys;
  }

  /** The keys that an object must not have to be read as the first case, as a constant's value. */
  Code notFirst() {
    return union.by() instanceof Discriminator.Keys
        ? shortcuts.notFirst(cases.all(union)).stream()
            .map(key -> Code.of("$L", keys.get(key)))
            .collect(Code.joining(",$W"))
        : Code.NONE;
  }

  Code body() {
    Code.Builder code = Code.builder();
    if (union.by() instanceof Discriminator.Tag tag) {
      code.add("// Nothing is consumed yet: the case reads the whole object.\n");
      code.addStatement(
          "$T tag = in.peekTag($L)",
          Annotations.nullable(ClassName.get(String.class)),
          keys.get(tag.wireName()));
      byText(code, Code.of("in.readRaw()"));
    } else if (union.by() instanceof Discriminator.Sibling) {
      byText(code, Code.of("raw"));
    } else if (union.by() instanceof Discriminator.Kind) {
      byKind(code);
    } else {
      byKeys(code);
    }
    return code.build();
  }

  /** A switch over the tag; cases that are read alike share a branch. */
  private void byText(Code.Builder code, Code rawValue) {
    code.beginControlFlow("if (tag == null)")
        .addStatement("return new $T($L)", cases.unknownOf(union), rawValue)
        .endControlFlow();
    Map<Code, List<Code>> tagsByValue = new LinkedHashMap<>();
    for (UnionCases.JavaCase each : cases.all(union)) {
      tagsByValue
          .computeIfAbsent(value(each), it -> new ArrayList<>())
          .add(Code.of("$S", each.schema().tag()));
    }
    code.add("return switch (tag) {\n$>");
    tagsByValue.forEach(
        (value, tags) -> code.addStatement("case $L -> $L", Code.join(tags, ",$W"), value));
    code.addStatement("default -> new $T($L)", cases.unknownOf(union), rawValue);
    code.add("$<};\n");
  }

  private void byKind(Code.Builder code) {
    Set<WireKind> taken = EnumSet.noneOf(WireKind.class);
    code.add("return switch (in.peekKind()) {\n$>");
    for (UnionCases.JavaCase each : cases.all(union)) {
      List<WireKind> own = kinds.of(each.type()).stream().filter(taken::add).toList();
      if (!own.isEmpty()) {
        Code labels = own.stream().map(kind -> Code.of("$L", kind)).collect(Code.joining(",$W"));
        if (each.isNull()) {
          code.add("case $L -> {\n$>", labels)
              .addStatement("in.skipValue()")
              .addStatement("yield $L", value(each))
              .add("$<}\n");
        } else {
          code.addStatement("case $L -> $L", labels, value(each));
        }
      }
    }
    if (taken.size() < WireKind.values().length) {
      code.addStatement("default -> new $T(in.readRaw())", cases.unknownOf(union));
    }
    code.add("$<};\n");
  }

  private void byKeys(Code.Builder code) {
    code.beginControlFlow("if (in.peekKind() != $T.OBJECT)", RuntimeTypes.JSON_KIND)
        .addStatement("return new $T(in.readRaw())", cases.unknownOf(union))
        .endControlFlow();
    List<UnionCases.JavaCase> all = cases.all(union);
    shortcuts.add(all, code);
    shortcuts.addOther(all, code);
    boolean mayHaveRefused = !shortcuts.notFirst(all).isEmpty();
    for (UnionCases.JavaCase each : all) {
      List<Code> conditions = new ArrayList<>();
      if (mayHaveRefused) {
        conditions.add(Code.of("!in.hasRefused()"));
        mayHaveRefused = false;
      }
      for (String key : each.schema().has()) {
        conditions.add(Code.of("in.peekHas($L)", keys.get(key)));
      }
      for (String key : each.schema().lacks()) {
        conditions.add(Code.of("!in.peekHas($L)", keys.get(key)));
      }
      if (conditions.isEmpty()) {
        // It fits every object, so whatever stands behind it is never reached.
        code.addStatement("return $L", value(each));
        return;
      }
      code.beginControlFlow("if ($L)", Code.join(conditions, "$W&& "))
          .addStatement("return $L", value(each))
          .endControlFlow();
    }
    code.addStatement("return new $T(in.readRaw())", cases.unknownOf(union));
  }

  /** The expression that reads the case's value, wrapped where the case is. */
  private Code value(UnionCases.JavaCase each) {
    if (each.isNull()) {
      return Code.of("new $T()", each.javaType());
    }
    Scope scope = Scope.of("in", "tag", "raw");
    Code value =
        union.by() instanceof Discriminator.Sibling
            ? Code.of("raw.decode($L)", reads.reader(each.type(), ReadsValues.NO_TAG, scope))
            : reads.value(each.type(), Code.of("in"), ReadsValues.NO_TAG, scope);
    return each.wrapped() ? Code.of("new $T($Z$L)", each.javaType(), value) : value;
  }
}
