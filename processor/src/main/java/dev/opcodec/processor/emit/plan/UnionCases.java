package dev.opcodec.processor.emit.plan;

import com.palantir.javapoet.ClassName;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.model.UnionType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The Java types behind a union's cases. An object of the union's own package is a case itself; any
 * other type, and an object of the base's package, which cannot know of this union, is wrapped in a
 * record inside the interface.
 */
public final class UnionCases {
  /** Has the raw value of a case that the schema does not list. */
  public static final String UNKNOWN = "Unknown";

  /**
   * One case, as Java sees it.
   *
   * @param javaType the object's record, or the wrapper inside the interface
   */
  public record JavaCase(UnionType.Case schema, ClassName javaType, boolean wrapped) {
    /** The case's type in the schema. */
    public TypeRef type() {
      return schema.type();
    }

    /** True for a wrapper without a component: its value is always null. */
    public boolean isNull() {
      return JavaTypes.isNull(type());
    }
  }

  private final Plan plan;

  /** The cases of the plan's unions. */
  public UnionCases(Plan plan) {
    this.plan = plan;
  }

  /** The interface. */
  public ClassName interfaceOf(UnionType union) {
    return plan.names().union(union);
  }

  /** The record of an unlisted case. */
  public ClassName unknownOf(UnionType union) {
    return interfaceOf(union).nestedClass(UNKNOWN);
  }

  /** Every case of the schema in its order; two may share a Java type. */
  public List<JavaCase> all(UnionType union) {
    Map<TypeRef, ClassName> wrappers = new HashMap<>();
    Set<String> taken = new HashSet<>();
    List<JavaCase> cases = new ArrayList<>();
    for (UnionType.Case each : union.cases()) {
      if (plan.isDirect(union, each.type())) {
        cases.add(new JavaCase(each, plan.names().classOf(each.type()), false));
        continue;
      }
      ClassName wrapper = wrappers.get(each.type());
      if (wrapper == null) {
        String name = "Of" + each.name();
        for (int i = 2; !taken.add(name); i++) {
          name = "Of" + each.name() + i;
        }
        wrapper = interfaceOf(union).nestedClass(name);
        wrappers.put(each.type(), wrapper);
      }
      cases.add(new JavaCase(each, wrapper, true));
    }
    return cases;
  }

  /** The cases, each Java type once. */
  public List<JavaCase> distinct(UnionType union) {
    Set<ClassName> seen = new HashSet<>();
    return all(union).stream().filter(each -> seen.add(each.javaType())).toList();
  }
}
