package dev.opcodec.generatedtests.mutants;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One mistake of an emitter, made by hand in one generated file.
 *
 * @param mistake what is wrong
 * @param type the file's class, or a class nested in it behind a dot
 */
record Mutant(String mistake, String type, Pattern pattern, String replacement) {
  /** A mistake in each place that matches. */
  static Mutant of(String mistake, String type, String regex, String replacement) {
    return new Mutant(mistake, type, Pattern.compile(regex, Pattern.DOTALL), replacement);
  }

  /** Two words change places behind a start, up to the next semicolon. */
  static Mutant swap(String mistake, String type, String start, String one, String other) {
    String regex = "(" + start + "[^;]*?)\\b" + one + "\\b([^;]*?)\\b" + other + "\\b";
    return of(mistake, type, regex, "$1" + other + "$2" + one);
  }

  /** The file's name. */
  String file() {
    return type.replaceFirst("\\..*", "") + ".java";
  }

  /** The source with the mistake, in the nested class alone if there is one. */
  String in(String source) {
    String nested = type.substring(type.indexOf('.') + 1);
    int from = type.equals(nested) ? 0 : source.indexOf(" class " + nested);
    int to = type.equals(nested) ? source.length() : source.indexOf("\n  }\n", from);
    Matcher matcher = pattern.matcher(source.substring(from, to));
    if (!matcher.find()) {
      throw new AssertionError(mistake + ": nothing to change in " + type + ":\n" + source);
    }
    return source.substring(0, from)
        + matcher.reset().replaceAll(replacement)
        + source.substring(to);
  }

  @Override
  public String toString() {
    return mistake;
  }
}
