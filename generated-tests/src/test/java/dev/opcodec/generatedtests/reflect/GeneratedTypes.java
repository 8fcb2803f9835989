package dev.opcodec.generatedtests.reflect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All classes of a generated package, read from where they were compiled to: a directory or a jar.
 * No list by hand, so that a type which is added to the schema is in every walk at once.
 */
public final class GeneratedTypes {
  private final List<ClassFile> files;
  private final List<Class<?>> classes;

  private GeneratedTypes(List<ClassFile> files, List<Class<?>> classes) {
    this.files = files;
    this.classes = classes;
  }

  /** The package of this class. */
  public static GeneratedTypes besides(Class<?> member) {
    List<ClassFile> files = read(member);
    List<Class<?>> classes = new ArrayList<>();
    for (ClassFile file : files) {
      String simple = file.name().substring(file.name().lastIndexOf('/') + 1);
      if (!simple.equals("package-info")) {
        classes.add(load(member, file.name().replace('/', '.')));
      }
    }
    return new GeneratedTypes(files, classes);
  }

  /** The class files, sorted by name. */
  public List<ClassFile> files() {
    return files;
  }

  /** Every class, nested ones too. */
  public List<Class<?>> classes() {
    return classes;
  }

  /** Open enums: classes that keep a value and know whether the schema lists it. */
  public List<Class<?>> openEnums() {
    return that(Shapes::isOpenEnum);
  }

  /** Flags: records of nothing but bits. */
  public List<Class<?>> flags() {
    return that(Shapes::isFlags);
  }

  /** Records with a codec of their own: payloads, objects and tuples. */
  public List<Class<?>> coded() {
    return that(type -> type.isRecord() && Codecs.has(type));
  }

  /** Sealed interfaces with an unknown case inside: the schema's unions. */
  public List<Class<?>> unions() {
    return that(Shapes::isUnion);
  }

  private List<Class<?>> that(Predicate<Class<?>> wanted) {
    return classes.stream().filter(wanted).toList();
  }

  private static Class<?> load(Class<?> member, String name) {
    try {
      return Class.forName(name, false, member.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<ClassFile> read(Class<?> member) {
    try {
      Path place = Path.of(member.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(place)) {
        return readFolder(place, member);
      }
      try (FileSystem jar = FileSystems.newFileSystem(place)) {
        return readFolder(jar.getPath("/"), member);
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<ClassFile> readFolder(Path root, Class<?> member) throws IOException {
    Path folder = root;
    for (String part : Arrays.asList(member.getPackageName().split("\\."))) {
      folder = folder.resolve(part);
    }
    List<ClassFile> files = new ArrayList<>();
    try (Stream<Path> paths = Files.list(folder)) {
      for (Path path : paths.sorted().toList()) {
        if (path.getFileName().toString().endsWith(".class")) {
          files.add(ClassFile.parse(Files.readAllBytes(path)));
        }
      }
    }
    return files;
  }
}
