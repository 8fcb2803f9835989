package dev.opcodec.processor;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** The processor in an environment that fails in the middle of its work. */
final class ProcessorWithoutFiler extends AbstractProcessor {
  private final GatewaySchemaProcessor processor = new GatewaySchemaProcessor();

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    ProcessingEnvironment failing =
        (ProcessingEnvironment)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ProcessingEnvironment.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("getFiler")) {
                    throw new IllegalStateException("no filer today");
                  }
                  try {
                    return method.invoke(environment, arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
    processor.init(failing);
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return processor.getSupportedAnnotationTypes();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return processor.getSupportedSourceVersion();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    return processor.process(annotations, round);
  }
}
