package dev.opcodec.processor.emit;

import com.palantir.javapoet.NameAllocator;

/** The names of locals and parameters that are taken at one place of a generated method. */
final class CodecScope {
  private final NameAllocator taken;

  private CodecScope(NameAllocator taken) {
    this.taken = taken;
  }

  /** A method's scope, with the names that it gives its parameters. */
  static CodecScope of(String... names) {
    CodecScope scope = new CodecScope(new NameAllocator());
    for (String name : names) {
      scope.name(name);
    }
    return scope;
  }

  /** What a lambda sees; the names it takes stay free outside. */
  CodecScope inner() {
    return new CodecScope(taken.clone());
  }

  /** Takes the name, or with a number behind it if it is taken. */
  String name(String wanted) {
    String name = taken.newName(wanted);
    for (int i = 2; !name.equals(i == 2 ? wanted : wanted + (i - 1)); i++) {
      name = taken.newName(wanted + i);
    }
    return name;
  }
}
