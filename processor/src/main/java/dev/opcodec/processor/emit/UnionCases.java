package dev.opcodec.processor.emit;

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
final class UnionCases {
  /** Has the raw value of a case that the schema does not list. */
  static final String UNKNOWN = "Unknown";

  /**
   * One case, as Java sees it.
   *
   * @param javaType the object's record, or the wrapper inside the interface
   */
  record JavaCase(UnionType.Case schema, ClassName javaType, boolean wrapped) {
    TypeRef type() {
      return schema.type();
    }

    /** True for a wrapper without a component: its value is always null. */
    boolean isNull() {
      return CodecTypes.isNull(type());
    }
  }

  private final CodecModel model;

  UnionCases(CodecModel model) {
    this.model = model;
  }

  /** The interface. */
  ClassName interfaceOf(UnionType union) {
    return model.names().union(union);
  }

  /** The record of an unlisted case. */
  ClassName unknownOf(UnionType union) {
    return interfaceOf(union).nestedClass(UNKNOWN);
  }

  /** Every case of the schema in its order; two may share a Java type. */
  List<JavaCase> all(UnionType union) {
    Map<TypeRef, ClassName> wrappers = new HashMap<>();
    Set<String> taken = new HashSet<>();
    List<JavaCase> cases = new ArrayList<>();
    for (UnionType.Case each : union.cases()) {
      if (isDirect(union, each.type())) {
        cases.add(new JavaCase(each, model.names().classOf(each.type()), false));
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
  List<JavaCase> distinct(UnionType union) {
    Set<ClassName> seen = new HashSet<>();
    return all(union).stream().filter(each -> seen.add(each.javaType())).toList();
  }

  private boolean isDirect(UnionType union, TypeRef type) {
    return type instanceof TypeRef.ObjectRef ref
        && model.object(ref).meta().origin() == union.meta().origin();
  }
}
