package dev.opcodec.processor.emit.validate;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.emit.java.Code;
import dev.opcodec.processor.emit.java.Scope;
import dev.opcodec.processor.names.Identifiers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/** The regular expressions of one validator, each compiled once in a constant. */
final class Patterns {
  /** Flags matter: a pattern is not equal to another one, so its text and flags are the key. */
  private record Key(String regex, int flags) {}

  private final Scope names = Scope.of();
  private final Map<Key, String> constants = new LinkedHashMap<>();

  /** The constant that holds the pattern, named after the first field that asks for it. */
  Code constant(Pattern pattern, String wireName) {
    String constant =
        constants.computeIfAbsent(
            new Key(pattern.pattern(), pattern.flags()),
            it -> names.name(Identifiers.constant(wireName + "_pattern")));
    return Code.of("$L", constant);
  }

  /** Adds the constants to the validator. */
  void addTo(TypeSpec.Builder validator) {
    constants.forEach(
        (key, name) ->
            validator.addField(
                FieldSpec.builder(
                        Pattern.class, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer(compile(key).block())
                    .build()));
  }

  private static Code compile(Key key) {
    return key.flags() == 0
        ? Code.of("$T.compile($Z$S)", Pattern.class, key.regex())
        : Code.of("$T.compile($Z$S,$W$L)", Pattern.class, key.regex(), key.flags());
  }
}
