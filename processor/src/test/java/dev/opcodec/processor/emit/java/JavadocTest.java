package dev.opcodec.processor.emit.java;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.CompilationSubject;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JavadocTest {
  @Test
  void markup_and_what_ends_a_comment_is_escaped() {
    assertThat(Javadoc.escape("a < b & c > d */ @everyone $1 \\u0"))
        .isEqualTo("a &lt; b &amp; c &gt; d *&#47; &#64;everyone $1 &#92;u0");
  }

  @Test
  void text_between_backticks_is_code() {
    assertThat(Javadoc.escape("see `guild_id` & `a@b`"))
        .isEqualTo("see {@code guild_id} &amp; <code>a&#64;b</code>");
  }

  @Test
  void a_text_with_dollars_comes_out_as_it_is() {
    assertThat(source("costs $L and $")).contains(" * costs $L and $\n");
  }

  @Test
  void long_text_is_wrapped_but_never_inside_a_tag() {
    String text = source("word ".repeat(16) + "`two words` " + "word ".repeat(20));

    assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    assertThat(text).contains("{@code two words}");
  }

  @Test
  void without_anything_to_say_there_is_no_comment() {
    assertThat(source("  ")).doesNotContain("/**");
  }

  @Property(tries = 200)
  void any_text_is_a_legal_comment(@ForAll String text) {
    assertThat(source(text + "*/ \\u \\uu0 `*/` {@code"))
        .containsOnlyOnce("*/")
        .doesNotContain("\\");
  }

  @Test
  void the_worst_text_compiles() {
    CompilationSubject.assertThat(
            Compiler.javac()
                .withOptions("-Xlint:all", "-Werror")
                .compile(
                    JavaFileObjects.forSourceString(
                        "test.T",
                        source("*/ class X {} /* \\u002a/ \\uzz @deprecated {@link `*/`"))))
        .succeededWithoutWarnings();
  }

  private static String source(String doc) {
    TypeSpec type =
        TypeSpec.classBuilder("T")
            .addJavadoc(new Javadoc().paragraph(Javadoc.escape(doc)).build())
            .build();
    return JavaFile.builder("test", type).build().toString();
  }
}
