package dev.opcodec.processor;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Diagnostic;
import dev.opcodec.processor.diag.Diagnostics;
import dev.opcodec.processor.diag.Renderer;
import dev.opcodec.processor.diag.Severity;
import dev.opcodec.processor.diag.Sources;
import dev.opcodec.processor.diag.Span;
import dev.opcodec.processor.diag.WarningLevels;
import dev.opcodec.processor.emit.Emitters;
import dev.opcodec.processor.emit.java.SourceText;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.names.JavaNames;
import dev.opcodec.processor.tests.GeneratedTests;
import dev.opcodec.schema.GatewaySchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Fills each package annotated with {@link GatewaySchema} with the Java form of its schema. Wires
 * only: options, triggers, pipeline, report.
 */
@AutoService(Processor.class)
public final class GatewaySchemaProcessor extends AbstractProcessor {
  /** Made by the compiler, which calls the other methods. */
  public GatewaySchemaProcessor() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(GatewaySchema.class.getCanonicalName());
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Options.NAMES;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  /** Never claims the annotation, so that other processors see it too. */
  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (Element element : round.getElementsAnnotatedWith(GatewaySchema.class)) {
      if (element instanceof PackageElement annotated) {
        processSafely(annotated);
      }
    }
    return false;
  }

  // An exception that escaped would stop javac with a trace that says nothing to a user.
  private void processSafely(PackageElement element) {
    Progress progress = new Progress();
    try {
      process(element, progress);
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      report(element, progress.internalError(element, e), new Sources());
    }
  }

  private void process(PackageElement element, Progress progress) {
    progress.now("reading the annotation");
    AnnotationReader annotations = new AnnotationReader(processingEnv.getElementUtils());
    Trigger trigger = annotations.trigger(element);
    BaseTable base = trigger.base() == null ? null : annotations.baseTable(trigger.base());
    if (trigger.base() != null && base == null) {
      report(element, notGenerated(trigger.base()), new Sources());
      return;
    }
    Diagnostics ofOptions = new Diagnostics();
    WarningLevels levels = options().warningLevels(ofOptions);
    if (ofOptions.hasErrors()) {
      ofOptions.all().forEach(found -> report(element, found, new Sources()));
      return;
    }
    progress.now("reading the schema");
    List<String> baseRoots = base == null ? List.of() : base.roots();
    Result result = Pipeline.load(finder(), baseRoots, trigger.extensions(), levels);
    if (base != null && !base.digest().equals(result.baseDigest()) && !result.lacksFiles()) {
      report(element, mismatch(trigger.base(), base), result.sources());
      return;
    }
    if (base != null && !annotations.hasFamilies(trigger.base())) {
      report(element, baseOfBase(trigger.base(), base), new Sources());
      return;
    }
    result.diagnostics().forEach(found -> report(element, found, result.sources()));
    Protocol protocol = result.protocol();
    progress.now("comparing with the released schema");
    if (protocol != null && !breaksTooMuch(element, result, levels)) {
      progress.now("writing the generated types");
      emit(element, trigger, protocol);
      progress.now("writing the tests");
      tests(element, trigger, protocol);
      progress.now("writing the reference page");
      reference(element, protocol);
      progress.now("writing the schema for a release");
      writeBaseline(element, protocol);
      if (base != null) {
        note(element, OverlaySummary.of(protocol));
      }
    }
  }

  private void emit(PackageElement element, Trigger trigger, Protocol protocol) {
    ClassName table = table(trigger);
    JavaNames names = names(element, protocol, table);
    try {
      for (JavaFile file : Emitters.emit(protocol, names, table)) {
        String name = file.packageName() + "." + file.typeSpec().name();
        try (Writer out = processingEnv.getFiler().createSourceFile(name, element).openWriter()) {
          out.write(SourceText.of(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable ClassName table(Trigger trigger) {
    return trigger.base() == null ? null : ClassName.get(trigger.base());
  }

  private static JavaNames names(
      PackageElement element, Protocol protocol, @Nullable ClassName table) {
    return new JavaNames(
        protocol,
        element.getQualifiedName().toString(),
        table == null ? null : table.packageName());
  }

  private void tests(PackageElement element, Trigger trigger, Protocol protocol) {
    String directory = options().tests();
    if (directory != null) {
      ClassName table = table(trigger);
      JavaNames names = names(element, protocol, table);
      try {
        TestWriter.write(GeneratedTests.of(protocol, names, table), names.packageName(), directory);
      } catch (IOException | InvalidPathException e) {
        report(
            element,
            notWritten(Code.TESTS, "generated tests", directory, e, Options.TESTS),
            new Sources());
      }
    }
  }

  private void reference(PackageElement element, Protocol protocol) {
    String directory = options().reference();
    if (directory != null) {
      try {
        ReferenceWriter.write(protocol, directory);
      } catch (IOException | InvalidPathException e) {
        report(
            element,
            notWritten(Code.REFERENCE, "reference page", directory, e, Options.REFERENCE),
            new Sources());
      }
    }
  }

  /** Reports what breaks; true if that is to keep code from being generated. */
  private boolean breaksTooMuch(PackageElement element, Result result, WarningLevels levels) {
    String directory = options().baseline();
    if (directory == null) {
      return false;
    }
    List<Diagnostic> changes =
        ReleasedSchemas.compare(directory, element.getQualifiedName().toString(), result, levels);
    changes.forEach(found -> report(element, found, result.sources()));
    return changes.stream().anyMatch(found -> found.severity() == Severity.ERROR);
  }

  private void writeBaseline(PackageElement element, Protocol protocol) {
    String directory = options().baselineWrite();
    if (directory != null) {
      try {
        ReleasedSchemas.write(protocol, directory, element.getQualifiedName().toString());
      } catch (IOException | InvalidPathException e) {
        report(
            element,
            notWritten(
                Code.BAD_BASELINE, "schema for a release", directory, e, Options.BASELINE_WRITE),
            new Sources());
      }
    }
  }

  private CompilerSourceFinder finder() {
    return new CompilerSourceFinder(
        processingEnv.getFiler(), processingEnv.getElementUtils(), options().schemaPath());
  }

  private Options options() {
    return new Options(processingEnv.getOptions());
  }

  private static Diagnostic notGenerated(TypeElement base) {
    return error(
        Code.RUNTIME_MISMATCH,
        base.getQualifiedName().toString(),
        "the base is not a generated protocol table",
        "name one, such as dev.opcodec.runtime.gateway.GatewayProtocol.class");
  }

  private static Diagnostic baseOfBase(TypeElement base, BaseTable table) {
    String name = base.getSimpleName().toString();
    return error(
        Code.BASE_OF_BASE,
        base.getQualifiedName().toString(),
        "the base is the table of an overlay, and an overlay cannot be built on",
        "as `base` name the table that "
            + name
            + " itself builds on, and among the `extensions` list the files of both overlays; "
            + name
            + " was read from `"
            + String.join("`, `", table.roots())
            + "`");
  }

  private static Diagnostic notWritten(
      Code code, String what, String directory, Exception failure, String option) {
    return error(
        code,
        directory,
        "the "
            + what
            + " cannot be written here: "
            + failure.getClass().getSimpleName()
            + ": "
            + failure.getMessage(),
        "name a directory that can be written to, or one that can be made, in"
            + " -A"
            + option
            + "=…");
  }

  private static Diagnostic mismatch(@Nullable TypeElement base, BaseTable table) {
    return error(
        Code.RUNTIME_MISMATCH,
        String.join(", ", table.roots()),
        "these files are not those from which "
            + Objects.requireNonNull(base).getSimpleName()
            + " was generated",
        "use the same version of opcodec-schema, opcodec-processor and the library that has the"
            + " base, and remove other files of this name from the paths of the compiler");
  }

  private static Diagnostic error(Code code, String where, String message, String hint) {
    return new Diagnostic(code, Severity.ERROR, Span.ofFile(where), message, hint, null);
  }

  private void report(PackageElement element, Diagnostic found, Sources sources) {
    Kind kind =
        switch (found.severity()) {
          case ERROR -> Kind.ERROR;
          case WARNING -> Kind.WARNING;
          case NOTE -> Kind.NOTE;
        };
    processingEnv.getMessager().printMessage(kind, new Renderer(sources).render(found), element);
  }

  private void note(PackageElement element, String message) {
    processingEnv.getMessager().printMessage(Kind.NOTE, message, element);
  }
}
