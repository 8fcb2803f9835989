package dev.opcodec.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.CompilationSubject;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.names.JavaNames;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;

/** Generated sources, compiled without warnings beside stand-ins of the runtime, and loaded. */
public final class Compiled {
  private static final Pattern HEADER =
      Pattern.compile("package ([\\w.]+);.*?(?:class|interface|record) (\\w+)", Pattern.DOTALL);

  private final Map<String, byte[]> classes = new LinkedHashMap<>();
  private final ClassLoader loader = new Loader();

  private Compiled(Compilation compilation) {
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() == JavaFileObject.Kind.CLASS) {
        String name = file.getName().replaceFirst("^/?CLASS_OUTPUT/", "");
        classes.put(name.replace(".class", "").replace('/', '.'), bytes(file));
      }
    }
  }

  /** Everything the protocol becomes in {@link Fixture#PACKAGE}, with these sources beside it. */
  public static Compiled of(Protocol protocol, String... sources) {
    JavaNames names = new JavaNames(protocol, Fixture.PACKAGE, List.of());
    return of(Emitters.emit(protocol, names, null), sources);
  }

  /** A protocol and another that builds on it, in two packages. */
  public static Compiled ofExtension(
      Protocol base, Protocol extension, String extensionPackage, String... sources) {
    JavaNames baseNames = new JavaNames(base, Fixture.PACKAGE, List.of());
    JavaNames names = new JavaNames(extension, extensionPackage, List.of(Fixture.PACKAGE));
    ClassName table = ClassName.get(Fixture.PACKAGE, base.name() + "Protocol");
    List<JavaFile> files = new ArrayList<>(Emitters.emit(base, baseNames, null));
    files.addAll(Emitters.emit(extension, names, table));
    return of(files, sources);
  }

  private static Compiled of(List<JavaFile> files, String... sources) {
    List<JavaFileObject> all = StandIns.sources();
    files.forEach(file -> all.add(file.toJavaFileObject()));
    for (String source : sources) {
      all.add(JavaFileObjects.forSourceString(className(source), source));
    }
    Compilation compilation =
        Compiler.javac()
            .withOptions("--release", "17", "-Xlint:all,-processing", "-Werror", "-proc:none")
            .compile(all);
    CompilationSubject.assertThat(compilation).succeededWithoutWarnings();
    return new Compiled(compilation);
  }

  private static String className(String source) {
    Matcher header = HEADER.matcher(source);
    assertThat(header.find()).isTrue();
    return header.group(1) + "." + header.group(2);
  }

  /** A class of the generated package. */
  public Class<?> type(String simpleName) {
    return load(Fixture.PACKAGE + "." + simpleName);
  }

  /** Any compiled class. */
  public Class<?> load(String name) {
    try {
      return loader.loadClass(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /** The class files by class name. */
  public Map<String, byte[]> classFiles() {
    return classes;
  }

  private static byte[] bytes(JavaFileObject file) {
    try (InputStream in = file.openInputStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private final class Loader extends ClassLoader {
    Loader() {
      super(Compiled.class.getClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
