package dev.opcodec.processor.emit;

import java.util.HashSet;
import java.util.Set;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/** The names that are taken at one place of a generated class or method. */
final class CodecScope {
  private final @Nullable CodecScope outer;
  private final Set<String> taken = new HashSet<>();

  private CodecScope(@Nullable CodecScope outer) {
    this.outer = outer;
  }

  /** A scope of its own, with the names that it gives its parameters. */
  static CodecScope of(String... names) {
    CodecScope scope = new CodecScope(null);
    for (String name : names) {
      scope.name(name);
    }
    return scope;
  }

  /** What a lambda sees; the names it takes stay free outside. */
  CodecScope inner() {
    return new CodecScope(this);
  }

  /** Takes the name, or with a number behind it if it is taken or javac would refuse it. */
  String name(String wanted) {
    String start = Character.isJavaIdentifierStart(wanted.charAt(0)) ? wanted : "_" + wanted;
    String name = start;
    for (int i = 2; isTaken(name) || SourceVersion.isKeyword(name); i++) {
      name = start + i;
    }
    taken.add(name);
    return name;
  }

  private boolean isTaken(String name) {
    return taken.contains(name) || outer != null && outer.isTaken(name);
  }
}
