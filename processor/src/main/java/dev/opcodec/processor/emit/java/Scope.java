package dev.opcodec.processor.emit.java;

import java.util.HashSet;
import java.util.Set;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/** The names that are taken at one place of a generated class or method. */
public final class Scope {
  private final @Nullable Scope outer;
  private final Set<String> reserved;
  private final Set<String> taken = new HashSet<>();

  private Scope(@Nullable Scope outer, Set<String> reserved) {
    this.outer = outer;
    this.reserved = reserved;
  }

  /** A scope of its own, with the names that it gives its parameters. */
  public static Scope of(String... names) {
    Scope scope = without(Set.of());
    for (String name : names) {
      scope.name(name);
    }
    return scope;
  }

  /** A scope of its own in which none of these can be taken; they are not copied. */
  public static Scope without(Set<String> reserved) {
    return new Scope(null, reserved);
  }

  /** What a lambda sees; the names it takes stay free outside. */
  public Scope inner() {
    return new Scope(this, Set.of());
  }

  /** Takes the name, or with a number behind it if it is taken or javac would refuse it. */
  public String name(String wanted) {
    String start = Character.isJavaIdentifierStart(wanted.charAt(0)) ? wanted : "_" + wanted;
    String name = start;
    for (int i = 2; isTaken(name) || SourceVersion.isKeyword(name); i++) {
      name = start + i;
    }
    taken.add(name);
    return name;
  }

  private boolean isTaken(String name) {
    return taken.contains(name) || reserved.contains(name) || outer != null && outer.isTaken(name);
  }
}
