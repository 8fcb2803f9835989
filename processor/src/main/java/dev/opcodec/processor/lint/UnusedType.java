package dev.opcodec.processor.lint;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.model.Meta;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.TypeRef;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Every type is part of what some opcode or event carries, or lends its fields to another. */
final class UnusedType implements Lint {
  /** A type that nothing uses, and its name in the file. */
  private record Unused(Object part, String what) {}

  @Override
  public void check(Inspected schema) {
    Protocol protocol = schema.protocol();
    Visit visit = new Visit(schema, new LinkedHashMap<>(), new LinkedHashSet<>());
    protocol
        .objects()
        .forEach(o -> visit.see(o, "object", new TypeRef.ObjectRef(o.name()), o.meta()));
    protocol.unions().forEach(u -> visit.see(u, "union", new TypeRef.UnionRef(u.name()), u.meta()));
    protocol.enums().forEach(e -> visit.see(e, "enum", new TypeRef.EnumRef(e.name()), e.meta()));
    protocol
        .flags()
        .forEach(f -> visit.see(f, "set of flags", new TypeRef.FlagsRef(f.name()), f.meta()));
    visit.report();
  }

  /** A definition with two forms is used if one of them is. */
  private record Visit(Inspected schema, Map<String, Unused> unused, Set<String> used) {
    void see(Object part, String what, TypeRef type, Meta meta) {
      String name = Inspected.nameInFile(meta);
      if (name == null) {
        return;
      }
      if (schema.reach().isUsed(type) || schema.takenOver().contains(name)) {
        used.add(name);
      } else {
        unused.putIfAbsent(name, new Unused(part, what));
      }
    }

    void report() {
      unused.forEach(
          (name, each) -> {
            if (!used.contains(name)) {
              schema.warn(
                  Code.UNUSED_TYPE,
                  each.part(),
                  "no opcode or event reaches the " + each.what() + " `" + name + "`",
                  "use it as the type of a field, or remove it");
            }
          });
    }
  }
}
