package dev.opcodec.processor;

import dev.opcodec.processor.load.SourceFinder;
import dev.opcodec.schema.BundledSchema;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.annotation.processing.Filer;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Finds schema files where a compiler can: in directories named by an option, in its own locations,
 * and beside {@link BundledSchema}. No single location works everywhere.
 */
final class CompilerSourceFinder implements SourceFinder {
  private static final List<StandardLocation> LOCATIONS =
      List.of(
          StandardLocation.SOURCE_PATH, StandardLocation.CLASS_OUTPUT, StandardLocation.CLASS_PATH);

  private final Filer filer;
  private final Elements elements;
  private final List<String> directories = new ArrayList<>();

  /**
   * A finder.
   *
   * @param schemaPath directories, separated as in a class path; null if none are named
   */
  CompilerSourceFinder(Filer filer, Elements elements, @Nullable String schemaPath) {
    this.filer = filer;
    this.elements = elements;
    if (schemaPath != null) {
      for (String directory : schemaPath.split(File.pathSeparator, -1)) {
        if (!directory.isBlank()) {
          directories.add(directory.strip());
        }
      }
    }
  }

  @Override
  public Found find(String path) {
    List<String> tried = new ArrayList<>();
    byte[] bytes = inDirectories(path, tried);
    for (StandardLocation location : LOCATIONS) {
      if (bytes == null) {
        tried.add(name(location) + ": " + path);
        bytes = inLocation(location, "", path);
      }
    }
    if (bytes == null) {
      bytes = inModules(path, tried);
    }
    if (bytes == null) {
      tried.add("bundled with opcodec-schema: " + path);
      bytes = bundled(path);
    }
    return new Found(bytes, tried);
  }

  private byte @Nullable [] inDirectories(String path, List<String> tried) {
    for (String directory : directories) {
      tried.add("-Aopcodec.schema.path: " + directory + "/" + path);
      try {
        Path file = Path.of(directory).resolve(path);
        if (Files.isRegularFile(file)) {
          return Files.readAllBytes(file);
        }
      } catch (IOException | InvalidPathException e) {
        tried.add("  which failed: " + e.getClass().getSimpleName());
      }
    }
    return null;
  }

  /** A module path is searched module by module; only a package that exists there is asked for. */
  private byte @Nullable [] inModules(String path, List<String> tried) {
    int folderEnd = path.lastIndexOf('/');
    if (folderEnd < 0) {
      return null;
    }
    String packageName = path.substring(0, folderEnd).replace('/', '.');
    for (ModuleElement module : elements.getAllModuleElements()) {
      if (module.isUnnamed() || elements.getPackageElement(module, packageName) == null) {
        continue;
      }
      String qualified = module.getQualifiedName() + "/" + packageName;
      tried.add("module path: " + qualified + "/" + path.substring(folderEnd + 1));
      byte[] bytes =
          inLocation(StandardLocation.MODULE_PATH, qualified, path.substring(folderEnd + 1));
      if (bytes != null) {
        return bytes;
      }
    }
    // javac wants the name of a module, the Eclipse compiler knows none and searches all of them.
    return inLocation(StandardLocation.MODULE_PATH, "", path);
  }

  private byte @Nullable [] inLocation(
      JavaFileManager.Location location, String packageName, String name) {
    try (InputStream in = filer.getResource(location, packageName, name).openInputStream()) {
      return in.readAllBytes();
    } catch (IOException | RuntimeException e) {
      // Compilers say in many ways that a location or a file does not exist, down to javac's
      // NullPointerException for a module without a location; what was tried is listed when the
      // file is found nowhere.
      return null;
    }
  }

  private static byte @Nullable [] bundled(String path) {
    try (InputStream in = BundledSchema.open(path)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException | NoClassDefFoundError e) {
      // The schema's jar need only be where the compiler looks, and not beside the processor.
      return null;
    }
  }

  private static String name(StandardLocation location) {
    return location.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
