package dev.opcodec.processor.emit.java;

import com.palantir.javapoet.JavaFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The text of a generated file, laid out where JavaPoet leaves no choice. */
public final class SourceText {
  private static final int WIDTH = 100;
  private static final int SHORT = 90;
  private static final String NAME_CONSTANT = "private static final FieldName ";

  private SourceText() {}

  /** The file as it is written. */
  public static String of(JavaFile file) {
    String text = file.toString();
    List<String> lines = text.lines().toList();
    StringBuilder laidOut = new StringBuilder(text.length() + 64);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (isShortJavadoc(lines, i)) {
        line = line + lines.get(i + 1).substring(line.length() - 1) + " */";
        i += 2;
      }
      laidOut.append(wrapped(line)).append('\n');
      if (isGapBetweenNames(lines, i)) {
        i++;
      }
    }
    return laidOut.toString();
  }

  /** Whether a comment of one line starts here, which JavaPoet spreads over three. */
  private static boolean isShortJavadoc(List<String> lines, int at) {
    String line = lines.get(at);
    if (!line.endsWith("/**") || at + 2 >= lines.size()) {
      return false;
    }
    String indent = line.substring(0, line.length() - 3);
    String words = lines.get(at + 1);
    int length = words.length() - indent.length() - 3;
    return indent.isBlank()
        && length >= 1
        && length <= SHORT
        && words.startsWith(indent + " * ")
        && lines.get(at + 2).equals(indent + " */");
  }

  /** Whether only an empty line is between this constant and the next. */
  private static boolean isGapBetweenNames(List<String> lines, int at) {
    return at + 2 < lines.size()
        && isName(lines.get(at))
        && lines.get(at).endsWith(";")
        && lines.get(at + 1).isEmpty()
        && isName(lines.get(at + 2));
  }

  private static boolean isName(String line) {
    return line.stripLeading().startsWith(NAME_CONSTANT);
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
    int value = line.indexOf(" = ");
    return value > 0 && line.endsWith("();") && line.indexOf('"') < 0
        ? line.substring(0, value) + " =\n" + indent + "    " + line.substring(value + 3)
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
