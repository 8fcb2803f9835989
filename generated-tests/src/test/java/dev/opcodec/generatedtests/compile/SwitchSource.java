package dev.opcodec.generatedtests.compile;

import dev.opcodec.runtime.gateway.DispatchEvent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Code of a user who tells all events apart. */
final class SwitchSource {
  private static final List<Class<?>> CASES =
      Arrays.asList(DispatchEvent.class.getPermittedSubclasses());

  private SwitchSource() {}

  /** A switch with a case for each event and no default. */
  static String withoutDefault() {
    return inClass(
        CASES.stream()
            .map(
                type -> "      case " + type.getName() + " it -> \"" + type.getSimpleName() + "\";")
            .collect(Collectors.joining("\n", "    return switch (event) {\n", "\n    };")));
  }

  /** The same with one case left out. */
  static String withACaseMissing() {
    String forgotten = CASES.get(CASES.size() / 2).getName();
    return withoutDefault().replaceAll("(?m)^.*case " + forgotten.replace(".", "\\.") + " .*$", "");
  }

  /** What JDK 17 has instead. */
  static String chain() {
    return inClass(
        CASES.stream()
            .map(
                type ->
                    "    if (event instanceof "
                        + type.getName()
                        + " it) { return it.getClass().getSimpleName(); }")
            .collect(Collectors.joining("\n", "", "\n    throw new AssertionError();")));
  }

  private static String inClass(String body) {
    return """
        package user;

        class Tells {
          String tell(dev.opcodec.runtime.gateway.DispatchEvent event) {
        BODY
          }
        }
        """
        .replace("BODY", body);
  }
}
