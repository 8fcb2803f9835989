package dev.opcodec.benchmarks.growth;

import java.lang.management.ManagementFactory;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.Completion;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Another processor, whose CPU time on the compiler's thread it counts. */
final class TimedProcessor implements Processor {
  private final Processor timed;
  private long nanos;

  TimedProcessor(Processor timed) {
    this.timed = timed;
  }

  /** CPU time in all calls so far. */
  long nanos() {
    return nanos;
  }

  @Override
  public Set<String> getSupportedOptions() {
    return count(timed::getSupportedOptions);
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return count(timed::getSupportedAnnotationTypes);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return count(timed::getSupportedSourceVersion);
  }

  @Override
  public void init(ProcessingEnvironment environment) {
    count(
        () -> {
          timed.init(environment);
          return true;
        });
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    return count(() -> timed.process(annotations, round));
  }

  @Override
  public Iterable<? extends Completion> getCompletions(
      Element element, AnnotationMirror annotation, ExecutableElement member, String userText) {
    return timed.getCompletions(element, annotation, member, userText);
  }

  private <T> T count(Supplier<T> call) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    try {
      return call.get();
    } finally {
      nanos += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    }
  }
}
