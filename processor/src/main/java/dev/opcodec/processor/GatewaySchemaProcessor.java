package dev.opcodec.processor;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.ClassName;
import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Diagnostic;
import dev.opcodec.processor.diag.Diagnostics;
import dev.opcodec.processor.diag.Renderer;
import dev.opcodec.processor.diag.Severity;
import dev.opcodec.processor.diag.Sources;
import dev.opcodec.processor.diag.WarningLevels;
import dev.opcodec.processor.emit.Emitters;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.names.JavaNames;
import dev.opcodec.processor.tests.GeneratedTests;
import java.io.IOException;
import java.io.UncheckedIOException;
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
 * Fills each package annotated with {@code @GatewaySchema} with the Java form of its schema. Wires
 * only: options, triggers, pipeline, report.
 */
@AutoService(Processor.class)
public final class GatewaySchemaProcessor extends AbstractProcessor {
  /** Made by the compiler, which calls the other methods. */
  public GatewaySchemaProcessor() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(AnnotationReader.TRIGGER);
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
    // Searching a round for an annotation walks through every member of every type in it. The later
    // rounds hold what was just generated, and no schema.
    if (annotations.isEmpty()) {
      return false;
    }
    for (TypeElement annotation : annotations) {
      for (Element element : round.getElementsAnnotatedWith(annotation)) {
        if (element instanceof PackageElement annotated) {
          processSafely(annotated);
        }
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
    List<BaseTable> bases =
        trigger.base() == null ? List.of() : annotations.baseTables(trigger.base());
    if (trigger.base() != null && bases.isEmpty()) {
      report(element, Mistakes.notGenerated(trigger.base()), new Sources());
      return;
    }
    if (trigger.extensions().isEmpty()) {
      report(element, Mistakes.namesNoFile(element), new Sources());
      return;
    }
    Diagnostics ofOptions = new Diagnostics();
    options().check(ofOptions);
    WarningLevels levels = options().warningLevels(ofOptions);
    if (ofOptions.hasErrors()) {
      ofOptions.all().forEach(found -> report(element, found, new Sources()));
      return;
    }
    progress.now("reading the schema");
    List<List<String>> baseRoots = bases.stream().map(BaseTable::roots).toList();
    Result result = Pipeline.load(finder(), baseRoots, trigger.extensions(), levels);
    BaseTable changed = changed(bases, result);
    if (changed != null) {
      report(element, Mistakes.mismatch(changed), result.sources());
      return;
    }
    for (Diagnostic found : result.diagnostics()) {
      report(element, withNearbyFile(found, trigger), result.sources());
    }
    Protocol protocol = result.protocol();
    progress.now("comparing with the released schema");
    if (protocol != null && !breaksTooMuch(element, result, levels)) {
      ClassName base = bases.isEmpty() ? null : bases.get(bases.size() - 1).name();
      JavaNames names = names(element, protocol, bases);
      progress.now("writing the generated types");
      emit(element, protocol, names, base);
      progress.now("writing what goes beside the code");
      writeBeside(element, protocol, names, base);
      if (base != null) {
        note(element, OverlaySummary.of(protocol));
      }
    }
  }

  /** Says which file is meant, if one that the trigger names was not found, and another is near. */
  private Diagnostic withNearbyFile(Diagnostic found, Trigger trigger) {
    String missing = found.span().file();
    if (found.code() != Code.MISSING_FILE
        || found.span().hasPosition()
        || !trigger.extensions().contains(missing)) {
      return found;
    }
    String near = NearbyFile.find(finder(), trigger.packageName(), missing);
    return near == null ? found : Mistakes.notFoundButNear(missing, near);
  }

  /** The deepest base that was generated from other files than those found, null if none was. */
  private static @Nullable BaseTable changed(List<BaseTable> bases, Result result) {
    for (int i = 0; i < bases.size() && !result.lacksFiles(); i++) {
      if (!bases.get(i).digest().equals(result.digests().get(i))) {
        return bases.get(i);
      }
    }
    return null;
  }

  private void emit(
      PackageElement element, Protocol protocol, JavaNames names, @Nullable ClassName base) {
    try {
      Diagnostic found =
          new TypeWriter(processingEnv, element).write(Emitters.emit(protocol, names, base));
      if (found != null) {
        report(element, found, new Sources());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JavaNames names(PackageElement element, Protocol protocol, List<BaseTable> bases) {
    return new JavaNames(
        protocol,
        element.getQualifiedName().toString(),
        bases.stream().map(table -> table.name().packageName()).toList());
  }

  /** What is written beside the code, each where its option says. */
  private void writeBeside(
      PackageElement element, Protocol protocol, JavaNames names, @Nullable ClassName base) {
    String ofPackage = names.packageName();
    write(
        element,
        options().tests(),
        directory ->
            TestWriter.write(GeneratedTests.of(protocol, names, base), ofPackage, directory),
        new Mistakes.Output(Code.TESTS, "generated tests", Options.TESTS));
    write(
        element,
        options().reference(),
        directory -> ReferenceWriter.write(new Plan(protocol, names, base), directory),
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
