package dev.opcodec.processor.emit.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CodeTest {
  private static final ClassName ENTRY = ClassName.get(Map.Entry.class);

  @Test
  void only_types_are_left_to_javapoet() {
    Code code = Code.of("$T $L = $T.of($S, $L)", List.class, "all", List.class, "a", 1);

    assertThat(code.format()).isEqualTo("$T all = $T.of(\"a\", 1)");
    assertThat(code.arguments()).containsExactly(List.class, List.class);
  }

  @Test
  void code_inside_code_brings_its_types_along() {
    Code inner = Code.of("new $T()", ENTRY);

    assertThat(Code.statement("$L.put($L)", "map", inner))
        .hasToString("map.put(new java.util.Map.Entry());\n");
  }

  @Test
  void arguments_can_be_numbered() {
    assertThat(Code.of("$1T.$2L = $2L", ENTRY, "x")).hasToString("java.util.Map.Entry.x = x");
  }

  @Test
  void a_null_string_is_the_literal_null() {
    assertThat(Code.of("f($S)", (Object) null)).hasToString("f(null)");
  }

  @Test
  void a_statement_of_several_lines_is_indented_as_one() {
    Code lambda = Code.of("x -> {\n$>$L$<}", Code.statement("run(x)"));

    assertThat(Code.statement("each($L)", lambda))
        .hasToString(CodeBlock.builder().addStatement("each(x -> {\n$>run(x);\n$<})").build() + "");
  }

  @Test
  void the_width_is_that_of_the_line_with_imported_types() {
    Code code = Code.of("$T<$T> costs$$ =$Wf($Z$S)", List.class, ENTRY, "a");

    assertThat(Code.of("$T x =$W$S", ENTRY, "a").width()).isEqualTo("Map.Entry x = \"a\"".length());
    assertThat(code.format()).contains("$$ =$Wf($Z\"a\")");
  }

  @Test
  void blocks_of_javapoet_and_other_things_in_the_place_of_types_are_refused() {
    assertThatThrownBy(() -> Code.of("$L", CodeBlock.of("x")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Code.of("$T", "String")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_literal_stays_on_its_line_whatever_ends_one_in_a_text() {
    assertThat(Code.of("a($S)", "\u2028\"\\\n\r\u2029\u0085\u000b$x\u00e9"))
        .hasToString("a(\"\\u2028\\\"\\\\\\n\\r\\u2029\\u0085\\u000b$x\u00e9\")");
  }

  @Property(tries = 300)
  void literals_come_out_as_javapoet_writes_them(@ForAll String text) {
    Assume.that(text.indexOf('\u2028') < 0 && text.indexOf('\u2029') < 0);
    assertThat(Code.of("a($S, $L)", text, "x$y").block().toString())
        .isEqualTo(CodeBlock.of("a($S, $L)", text, "x$y").toString());
  }
}
