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
      report(element, Mistakes.notGenerated(trigger.base()), new Sources());
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
      report(element, Mistakes.mismatch(trigger.base(), base), result.sources());
      return;
    }
    if (base != null && !annotations.hasFamilies(trigger.base())) {
      report(element, Mistakes.baseOfBase(trigger.base(), base), new Sources());
      return;
    }
    result.diagnostics().forEach(found -> report(element, found, result.sources()));
    Protocol protocol = result.protocol();
    progress.now("comparing with the released schema");
    if (protocol != null && !breaksTooMuch(element, result, levels)) {
      ClassName table = base == null ? null : ClassName.get(trigger.base());
      JavaNames names = names(element, protocol, table);
      progress.now("writing the generated types");
      emit(element, protocol, names, table);
      progress.now("writing what goes beside the code");
      writeBeside(element, protocol, names, table);
      if (base != null) {
        note(element, OverlaySummary.of(protocol));
      }
    }
  }

  private void emit(
      PackageElement element, Protocol protocol, JavaNames names, @Nullable ClassName table) {
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

  private static JavaNames names(
      PackageElement element, Protocol protocol, @Nullable ClassName table) {
    return new JavaNames(
        protocol,
        element.getQualifiedName().toString(),
        table == null ? null : table.packageName());
  }

  /** What is written beside the code, each where its option says. */
  private void writeBeside(
      PackageElement element, Protocol protocol, JavaNames names, @Nullable ClassName table) {
    String ofPackage = names.packageName();
    write(
        element,
        options().tests(),
        directory ->
            TestWriter.write(GeneratedTests.of(protocol, names, table), ofPackage, directory),
        new Mistakes.Output(Code.TESTS, "generated tests", Options.TESTS));
    write(
        element,
        options().reference(),
        directory -> ReferenceWriter.write(protocol, directory),
        new Mistakes.Output(Code.REFERENCE, "reference page", Options.REFERENCE));
    write(
        element,
        options().baselineWrite(),
        directory -> ReleasedSchemas.write(protocol, directory, ofPackage),
        new Mistakes.Output(Code.BAD_BASELINE, "schema for a release", Options.BASELINE_WRITE));
  }

  private void write(
      PackageElement element,
      @Nullable String directory,
      DirectoryWriter writer,
      Mistakes.Output output) {
    if (directory != null) {
      try {
        writer.write(directory);
      } catch (IOException | InvalidPathException e) {
        report(element, Mistakes.notWritten(output, directory, e), new Sources());
      }
    }
  }

  private interface DirectoryWriter {
    void write(String directory) throws IOException;
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

  private CompilerSourceFinder finder() {
    return new CompilerSourceFinder(
        processingEnv.getFiler(), processingEnv.getElementUtils(), options().schemaPath());
  }

  private Options options() {
    return new Options(processingEnv.getOptions());
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
