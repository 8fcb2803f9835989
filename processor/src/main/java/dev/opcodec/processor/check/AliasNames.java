package dev.opcodec.processor.check;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.model.Event;
import dev.opcodec.processor.model.Opcode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** No alias is the name or an alias of another opcode or event. */
final class AliasNames implements Rule {
  @Override
  public void check(Subject subject) {
    check(subject, subject.protocol().opcodes(), Opcode::name, Opcode::aliases);
    check(subject, subject.protocol().events(), Event::name, Event::aliases);
  }

  private static <T> void check(
      Subject subject, List<T> parts, Function<T, String> name, Function<T, List<String>> aliases) {
    Map<String, T> taken = new HashMap<>();
    parts.forEach(part -> taken.put(name.apply(part), part));
    for (T part : parts) {
      for (String alias : aliases.apply(part)) {
        T first = taken.putIfAbsent(alias, part);
        if (first != null) {
          subject
              .diagnostics()
              .error(
                  Code.DUPLICATE_NAME,
                  subject.places().of(part, alias),
                  "the name `" + alias + "` is taken already",
                  "remove the alias",
                  "also defined here",
                  subject.places().of(first));
        }
      }
    }
  }
}
