package dev.opcodec.processor.resolve;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Diagnostics;
import dev.opcodec.processor.diag.Span;
import dev.opcodec.processor.load.RawType;
import dev.opcodec.processor.load.Slips;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parses the grammar of types, and recognises what people write who think of another one. */
final class TypeParser {
  private static final String CONSTRAINTS =
      "a constraint is a key of its own beside `type`, as in `max-length: 5` or `max: 5`";

  private static final Set<String> LIST_WORDS = Set.of("array", "list", "set", "seq", "sequence");
  private static final Set<String> MAP_WORDS = Set.of("map", "dict", "dictionary", "record");
  private static final int MAX_DEPTH = 30;

  /** The type is wrong; already reported. */
  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private final Diagnostics diagnostics;
  private int depth;

  TypeParser(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Parses a type; null if it is wrong, which is reported. */
  TypeExpr.@Nullable Use parse(RawType type) {
    try {
      return use(type);
    } catch (Refused e) {
      return null;
    }
  }

  private TypeExpr.Use use(RawType type) throws Refused {
    if (type instanceof RawType.Items list) {
      List<TypeExpr.Use> items = new ArrayList<>();
      for (RawType item : list.items()) {
        items.add(use(item));
      }
      return new TypeExpr.Use(tuple(items, list.span()), false);
    }
    RawType.Text text = (RawType.Text) type;
    depth = 0;
    TypeTokens in = new TypeTokens(text.text(), text.offset(), text.span());
    TypeExpr.Use use = type(in);
    TypeTokens.Token rest = in.peek();
    if (!rest.text().isEmpty()) {
      throw refuse(rest.span(), "nothing can follow the type here", restHint(rest));
    }
    return use;
  }

  private static @Nullable String restHint(TypeTokens.Token rest) {
    String slip = Slips.inValue(rest.text());
    return slip != null ? slip : hintAfter(rest);
  }

  private static @Nullable String hintAfter(TypeTokens.Token rest) {
    return switch (rest.text()) {
      case "|", "/" -> "write `A or B`";
      case "?" ->
          "a `?` for a value that may be null stands before the type; one for a key that may be"
              + " absent stands after the field's name";
      case "=" -> "what is assumed of an absent key is said beside `type`, as in `default: 5`";
      case "[" -> "write `array of …`";
      case "," ->
          "a list of items stands in brackets: `[A, B]`; a constraint is a key of its own, below"
              + " `type`";
      default ->
          rest.text().matches("[(\\d].*")
              ? CONSTRAINTS
              : rest.isWord()
                  ? "alternatives are joined by `or`, items of a list by a comma"
                  : null;
    };
  }

  private TypeExpr.Use type(TypeTokens in) throws Refused {
    boolean nullable = in.takeIf("?");
    TypeExpr first = alternative(in);
    if (!in.peek().is("or")) {
      return new TypeExpr.Use(first, nullable);
    }
    List<TypeExpr> alternatives = new ArrayList<>(List.of(first));
    while (in.takeIf("or")) {
      if (in.peek().is("?")) {
        throw refuse(
            in.peek().span(),
            "a `?` covers all alternatives",
            "write it once, before the first of them");
      }
      alternatives.add(alternative(in));
    }
    return new TypeExpr.Use(new TypeExpr.Either(alternatives, first.span()), nullable);
  }

  private TypeExpr.Use item(TypeTokens in) throws Refused {
    boolean nullable = in.takeIf("?");
    return new TypeExpr.Use(alternative(in), nullable);
  }

  private TypeExpr alternative(TypeTokens in) throws Refused {
    if (++depth > MAX_DEPTH) {
      throw refuse(in.peek().span(), "this type is nested too deep", "name its parts");
    }
    TypeTokens.Token token = in.take();
    if (token.is("[")) {
      return items(in, token);
    }
    if (!token.isWord() || token.is("or") || token.is("of") || token.is("to")) {
      throw refuse(
          token.span(),
          token.text().isEmpty() ? "a type is missing here" : "a type cannot begin like this",
          token.is("?")
              ? "one `?` is enough"
              : token.text().isEmpty()
                  ? "write one here, as in `array of string`"
                  : Amender.either(
                      Slips.inValue(token.text()),
                      "write a word, such as `string`, or the name of a definition"));
    }
    String word = token.text().toLowerCase(Locale.ROOT);
    TypeTokens.Token next = in.peek();
    boolean forgotOf = (word.equals("array") || word.equals("map")) && next.isWord();
    if (next.is("of") || next.is("<") || next.is("(") || forgotOf && !next.is("or")) {
      return container(in, token, word);
    }
    if (next.is("[")) {
      throw refuse(next.span(), "an array is not written like this", arrayOf(token));
    }
    return new TypeExpr.Name(token.text(), token.span());
  }

  private TypeExpr container(TypeTokens in, TypeTokens.Token token, String word) throws Refused {
    boolean list = LIST_WORDS.contains(word);
    if (list || MAP_WORDS.contains(word)) {
      String keyword = list ? "array" : "map";
      if (token.is(keyword) && in.takeIf("of")) {
        return list ? new TypeExpr.ArrayOf(item(in), token.span()) : map(in, token);
      }
      boolean forgotOf = in.peek().isWord() && !in.peek().text().equalsIgnoreCase("of");
      TypeTokens.Token inner = forgotOf ? in.peek() : in.peekSecond();
      String shown = inner.isWord() ? inner.text() : "…";
      throw refuse(
          token.span(),
          (list ? "an array" : "a map") + " is not written like this",
          list ? "write `array of " + shown + "`" : "write `map of …` or `map of … to …`");
    }
    if (word.equals("optional") || word.equals("nullable")) {
      throw refuse(
          token.span(),
          "`" + token.text() + "` is not written like this",
          "put a `?` after the field's name (absent), or before the type (null)");
    }
    throw refuse(
        in.peek().span(),
        "nothing can follow `" + token.text() + "` here",
        in.peekSecond().text().matches("\\d.*")
            ? CONSTRAINTS
            : "only `array of` and `map of` take a type");
  }

  private TypeExpr map(TypeTokens in, TypeTokens.Token token) throws Refused {
    TypeExpr.Name key = null;
    if (in.peekSecond().is("to")) {
      TypeTokens.Token word = in.take();
      in.take();
      key = new TypeExpr.Name(word.text(), word.span());
    }
    return new TypeExpr.MapOf(key, item(in), token.span());
  }

  private TypeExpr items(TypeTokens in, TypeTokens.Token bracket) throws Refused {
    if (in.peek().is("]")) {
      in.take();
      throw refuse(bracket.span(), "an array is not written like this", arrayOf(in.peek()));
    }
    List<TypeExpr.Use> items = new ArrayList<>();
    do {
      items.add(type(in));
    } while (in.takeIf(","));
    TypeTokens.Token end = in.take();
    if (!end.is("]")) {
      throw refuse(
          end.span(), "here a `,` or a `]` is missing", "a list of items is written `[A, B]`");
    }
    return tuple(items, bracket.span());
  }

  private TypeExpr tuple(List<TypeExpr.Use> items, Span span) throws Refused {
    if (items.size() == 1 && items.get(0).type() instanceof TypeExpr.Name name) {
      throw refuse(
          span,
          "an array of exactly one item is not a type",
          "for any number of items write `array of " + name.text() + "`");
    }
    if (items.size() < 2) {
      throw refuse(span, "a list of items has at least two", "write `[A, B]`");
    }
    return new TypeExpr.Items(items, span);
  }

  private static String arrayOf(TypeTokens.Token item) {
    return "write `array of " + (item.isWord() ? item.text() : "…") + "`";
  }

  private Refused refuse(Span span, String message, @Nullable String hint) {
    diagnostics.error(Code.BAD_TYPE, span, message, hint);
    return new Refused();
  }
}
