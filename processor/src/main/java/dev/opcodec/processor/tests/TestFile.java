package dev.opcodec.processor.tests;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.emit.java.Annotations;
import dev.opcodec.processor.emit.java.Code;
import dev.opcodec.processor.emit.java.Javadoc;
import javax.lang.model.element.Modifier;

/** What all test classes have in common. */
final class TestFile {
  /** Stands behind the name of what is tested, and leaves the plain name to the user's own test. */
  static final String SUFFIX = "SchemaTest";

  private static final String SUPPORT = "dev.opcodec.runtime.testkit.schema";

  static final ClassName EXPECT = ClassName.get(SUPPORT, "Expect");
  static final ClassName TYPE_CHECK = ClassName.get(SUPPORT, "TypeCheck");
  static final ClassName UNION_CHECK = ClassName.get(SUPPORT, "UnionCheck");

  private static final ClassName TEST = ClassName.get("org.junit.jupiter.api", "Test");

  private TestFile() {}

  /** A class that tests this one. */
  static TypeSpec.Builder of(ClassName tested, boolean readsDeprecated) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(tested.simpleName() + SUFFIX)
            .addJavadoc(
                new Javadoc()
                    .paragraph(
                        "Holds {@link " + tested.simpleName() + "} against samples of its JSON.")
                    .build());
    if (readsDeprecated) {
      type.addAnnotation(Annotations.suppressDeprecation());
    }
    return type;
  }

  /** Adds a test, unless there is nothing to test. */
  static void addTest(TypeSpec.Builder type, String name, Code.Builder body) {
    if (!body.isEmpty()) {
      type.addMethod(
          MethodSpec.methodBuilder(name).addAnnotation(TEST).addCode(body.build().block()).build());
    }
  }

  /** The modifiers of what a test class keeps. */
  static Modifier[] kept() {
    return new Modifier[] {Modifier.PRIVATE, Modifier.FINAL};
  }
}
