package dev.opcodec.processor.emit.java;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

class SourceTextTest {
  @Test
  void a_long_list_of_permitted_types_has_one_on_each_line() {
    TypeSpec.Builder family =
        TypeSpec.interfaceBuilder("Family").addModifiers(Modifier.PUBLIC, Modifier.SEALED);
    for (int i = 0; i < 12; i++) {
      family.addPermittedSubclass(ClassName.get("p", "AMemberOfTheFamily" + i));
    }

    assertThat(SourceText.of(JavaFile.builder("p", family.build()).build()))
        .contains(
            "public sealed interface Family\n"
                + "    permits\n"
                + "        AMemberOfTheFamily0,\n"
                + "        AMemberOfTheFamily1,\n")
        .contains("        AMemberOfTheFamily11 {\n");
  }

  @Test
  void a_short_comment_stands_on_one_line_and_a_long_one_does_not() {
    TypeSpec type =
        TypeSpec.classBuilder("T")
            .addJavadoc("$L", "word ".repeat(30).strip() + "\n")
            .addField(
                com.palantir.javapoet.FieldSpec.builder(int.class, "a")
                    .addJavadoc("Short.\n")
                    .build())
            .build();

    assertThat(SourceText.of(JavaFile.builder("p", type).indent("  ").build()))
        .contains("  /** Short. */\n  int a;")
        .contains("/**\n * word word");
  }
}
