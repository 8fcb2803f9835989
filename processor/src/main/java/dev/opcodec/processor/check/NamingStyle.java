package dev.opcodec.processor.check;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.FlagsType;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.names.Identifiers;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Every definition's name is written in the style of its kind. */
final class NamingStyle implements Rule {
  private static final Pattern UPPER_SNAKE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
  private static final Pattern PASCAL = Pattern.compile("[A-Z][A-Za-z0-9]*");

  @Override
  public void check(Subject subject) {
    Protocol protocol = subject.protocol();
    protocol.opcodes().forEach(o -> upper(subject, o, o.name(), o.aliases()));
    protocol.events().forEach(e -> upper(subject, e, e.name(), e.aliases()));
    protocol.closeCodes().forEach(code -> upper(subject, code, code.name(), List.of()));
    protocol.intents().forEach(intent -> upper(subject, intent, intent.name(), List.of()));
    protocol.objects().forEach(object -> pascal(subject, object, object.name()));
    protocol.unions().forEach(union -> pascal(subject, union, union.name()));
    for (EnumType type : protocol.enums()) {
      pascal(subject, type, type.name());
      type.values().forEach(value -> upper(subject, value, value.name(), List.of()));
    }
    for (FlagsType type : protocol.flags()) {
      pascal(subject, type, type.name());
      type.flags().forEach(flag -> upper(subject, flag, flag.name(), List.of()));
    }
    if (!protocol.name().isEmpty()) {
      pascal(subject, protocol, protocol.name());
    }
  }

  private static void upper(Subject subject, Object part, String name, List<String> aliases) {
    if (!UPPER_SNAKE.matcher(name).matches()) {
      report(subject, part, "", name, "UPPER_SNAKE_CASE", constant(name));
    }
    for (String alias : aliases) {
      if (!UPPER_SNAKE.matcher(alias).matches()) {
        report(subject, part, alias, alias, "UPPER_SNAKE_CASE", constant(alias));
      }
    }
  }

  private static void pascal(Subject subject, Object part, String name) {
    if (!PASCAL.matcher(name).matches()) {
      String better = Identifiers.pascal(name);
      report(
          subject, part, "", name, "PascalCase", PASCAL.matcher(better).matches() ? better : null);
    }
  }

  private static @Nullable String constant(String name) {
    String better = Identifiers.singleSpaced(name);
    return UPPER_SNAKE.matcher(better).matches() ? better : null;
  }

  private static void report(
      Subject subject,
      Object part,
      String detail,
      String name,
      String style,
      @Nullable String better) {
    subject.errorAt(
        Code.BAD_NAME,
        part,
        detail,
        "the name `" + name + "` is not in " + style,
        better == null ? hint(name) : "write `" + better + "`");
  }

  private static String hint(String name) {
    return !name.isEmpty() && Character.isDigit(name.charAt(0))
        ? "begin with a letter"
        : "use letters of A to Z, digits and what the style asks for";
  }
}
