package dev.opcodec.processor.emit.java;

import com.palantir.javapoet.JavaFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The text of a generated file, laid out where JavaPoet leaves no choice. */
public final class SourceText {
  private static final int WIDTH = 100;

  private static final Pattern SHORT_JAVADOC =
      Pattern.compile("(?m)^( *)/\\*\\*\\n\\1 \\* ([^\\n]{1,90})\\n\\1 \\*/$");

  private static final Pattern GAP_BETWEEN_NAMES =
      Pattern.compile(
          "(?m)^(  private static final FieldName [^\\n]*;)\\n\\n(?=  private static final FieldName )");

  private SourceText() {}

  /** The file as it is written. */
  public static String of(JavaFile file) {
    String text = SHORT_JAVADOC.matcher(file.toString()).replaceAll("$1/** $2 */");
    text = GAP_BETWEEN_NAMES.matcher(text).replaceAll("$1\n");
    return text.lines().map(SourceText::wrapped).collect(Collectors.joining("\n", "", "\n"));
  }

  /** Heads of types and constants that JavaPoet keeps on one line; all else is wrapped already. */
  private static String wrapped(String line) {
    if (line.length() <= WIDTH || line.startsWith("import ") || line.startsWith("//")) {
      return line;
    }
    String indent = line.substring(0, line.length() - line.stripLeading().length());
    if (line.endsWith("{")) {
      List<String> parts = new ArrayList<>(List.of(line.split(" (?=permits |implements )")));
      return parts.stream()
          .map(part -> part.startsWith("permits ") ? listed(part, indent) : part)
          .collect(Collectors.joining("\n" + indent + "    "));
    }
    return line.contains(" INSTANCE = new ")
        ? line.replace(" INSTANCE = new ", " INSTANCE =\n" + indent + "    new ")
        : line;
  }

  private static String listed(String permits, String indent) {
    return permits.length() + indent.length() + 4 <= WIDTH
        ? permits
        : permits
            .replace("permits ", "permits\n" + indent + "        ")
            .replace(", ", ",\n" + indent + "        ");
  }
}
