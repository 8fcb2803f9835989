package dev.opcodec.processor.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A piece of Java in JavaPoet's notation, with every literal already put in: only types, line wraps
 * and indentation are left to JavaPoet. It walks each file twice and handles every argument of a
 * block on its own, which took most of the time of a whole run; a piece of this kind is a few long
 * texts between the types.
 *
 * @param format what JavaPoet formats
 * @param arguments the types, and the strings that need escapes, in the order of the format
 */
public record Code(String format, List<Object> arguments) {
  /** Nothing. */
  public static final Code NONE = new Code("", List.of());

  /** Takes the format as it is. */
  public Code {
    arguments = List.copyOf(arguments);
  }

  /** Code with the arguments that JavaPoet takes too, and other code for {@code $L}. */
  public static Code of(String format, @Nullable Object... arguments) {
    return builder().add(format, arguments).build();
  }

  /** One statement. */
  public static Code statement(String format, @Nullable Object... arguments) {
    return builder().addStatement(format, arguments).build();
  }

  /** All pieces with the separator, itself a format, between them. */
  public static Code join(List<Code> pieces, String separator) {
    return pieces.stream().collect(joining(separator));
  }

  /** Joins pieces with the separator, itself a format, between them. */
  public static Collector<Code, ?, Code> joining(String separator) {
    return Collectors.collectingAndThen(
        Collectors.toList(),
        pieces -> {
          Builder joined = builder();
          for (int i = 0; i < pieces.size(); i++) {
            joined.add(i == 0 ? "$L" : separator + "$L", pieces.get(i));
          }
          return joined.build();
        });
  }

  /** A builder without any code. */
  public static Builder builder() {
    return new Builder();
  }

  /** True if there is no code at all. */
  public boolean isEmpty() {
    return format.isEmpty();
  }

  /** The same for JavaPoet. */
  public CodeBlock block() {
    return CodeBlock.of(format, arguments.toArray());
  }

  /** How long it is on one line, if all of its types are imported. */
  public int width() {
    int width = format.length();
    for (Object argument : arguments) {
      width -= 2;
      width +=
          argument instanceof ClassName name
              ? String.join(".", name.simpleNames()).length()
              : argument.toString().length();
    }
    for (int at = format.indexOf('$'); at >= 0; at = format.indexOf('$', at + 2)) {
      switch (format.charAt(at + 1)) {
        case 'W', '$' -> width--;
        case '>', '<', '[', ']', 'Z' -> width -= 2;
        default -> {}
      }
    }
    return width;
  }

  @Override
  public String toString() {
    return block().toString();
  }

  /** Collects code, piece by piece. */
  public static final class Builder {
    private static final char LINE_SEPARATOR = '\u2028';
    private static final char PARAGRAPH_SEPARATOR = '\u2029';

    private final StringBuilder format = new StringBuilder();
    private final List<Object> arguments = new ArrayList<>();

    /** Adds code as it is. */
    public Builder add(Code code) {
      format.append(code.format());
      arguments.addAll(code.arguments());
      return this;
    }

    /** Adds code, formatted as by {@link Code#of}. */
    public Builder add(String added, @Nullable Object... values) {
      int next = 0;
      int from = 0;
      for (int at = added.indexOf('$'); at >= 0; at = added.indexOf('$', from)) {
        format.append(added, from, at);
        int number = 0;
        int kind = at + 1;
        for (; Character.isDigit(added.charAt(kind)); kind++) {
          number = 10 * number + added.charAt(kind) - '0';
        }
        switch (added.charAt(kind)) {
          case 'L' -> literal(values[number == 0 ? next++ : number - 1]);
          case 'S' -> string(values[number == 0 ? next++ : number - 1]);
          case 'T' -> type(values[number == 0 ? next++ : number - 1]);
          default -> format.append(added, at, kind + 1);
        }
        from = kind + 1;
      }
      format.append(added, from, added.length());
      return this;
    }

    private void literal(@Nullable Object value) {
      if (value instanceof Code code) {
        add(code);
      } else if (value instanceof CodeBlock) {
        throw new IllegalArgumentException("not in pieces: " + value);
      } else {
        text(String.valueOf(value));
      }
    }

    private void text(String text) {
      format.append(text.indexOf('$') < 0 ? text : text.replace("$", "$$"));
    }

    private void string(@Nullable Object value) {
      if (value == null) {
        format.append("null");
      } else if (isPlain(value.toString())) {
        format.append('"');
        text(value.toString());
        format.append('"');
      } else if (hasSeparator(value.toString())) {
        text(escaped(value.toString()));
      } else {
        format.append("$S");
        arguments.add(value.toString());
      }
    }

    private static boolean isPlain(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c < ' ' || c > '~' || c == '"' || c == '\\') {
          return false;
        }
      }
      return true;
    }

    // JavaPoet takes these two for the ends of lines, and would break the literal there.
    private static boolean hasSeparator(String text) {
      return text.indexOf(LINE_SEPARATOR) >= 0 || text.indexOf(PARAGRAPH_SEPARATOR) >= 0;
    }

    private static String escaped(String text) {
      StringBuilder literal = new StringBuilder("\"");
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        switch (c) {
          case '"', '\\' -> literal.append('\\').append(c);
          case '\n' -> literal.append("\\n");
          case '\r' -> literal.append("\\r");
          default -> {
            boolean plain =
                !Character.isISOControl(c) && c != LINE_SEPARATOR && c != PARAGRAPH_SEPARATOR;
            literal.append(plain ? Character.toString(c) : "\\u%04x".formatted((int) c));
          }
        }
      }
      return literal.append('"').toString();
    }

    private void type(@Nullable Object value) {
      if (!(value instanceof TypeName || value instanceof Class)) {
        throw new IllegalArgumentException("not a type: " + value);
      }
      format.append("$T");
      arguments.add(value);
    }

    /** Adds a statement; the semicolon and the end of the line are put behind it. */
    public Builder addStatement(String added, @Nullable Object... values) {
      return addStatement(Code.of(added, values));
    }

    /** Adds a statement; the semicolon and the end of the line are put behind it. */
    public Builder addStatement(Code statement) {
      // Only lines after the first, which a string may have too, need JavaPoet to know the rest.
      boolean oneLine = statement.format().indexOf('\n') < 0 && !statement.format().contains("$S");
      format.append(oneLine ? "" : "$[");
      add(statement);
      format.append(oneLine ? ";\n" : ";\n$]");
      return this;
    }

    /** Opens a block behind its head, such as {@code if (x)}. */
    public Builder beginControlFlow(String added, @Nullable Object... values) {
      add(added, values);
      format.append(" {\n$>");
      return this;
    }

    /** Closes a block and opens another, such as {@code else}. */
    public Builder nextControlFlow(String added, @Nullable Object... values) {
      format.append("$<} ");
      return beginControlFlow(added, values);
    }

    /** Closes a block. */
    public Builder endControlFlow() {
      format.append("$<}\n");
      return this;
    }

    /** True if nothing was added. */
    public boolean isEmpty() {
      return format.isEmpty();
    }

    /** What was added. */
    public Code build() {
      return new Code(format.toString(), arguments);
    }
  }
}
