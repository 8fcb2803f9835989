package dev.opcodec.processor;

import dev.opcodec.processor.load.SourceFinder;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The file that a trigger may mean by a name under which there is none. */
final class NearbyFile {
  private static final String[] SOURCE_FOLDERS = {"src/main/resources/", "src/main/java/"};

  private NearbyFile() {}

  /**
   * Looks for it in the package of the trigger, from the folder of the sources on, and with the
   * other ending of YAML.
   *
   * @param missing the path that was not found
   * @return the path under which a file is found, null if there is none
   */
  static @Nullable String find(SourceFinder finder, String packageName, String missing) {
    Set<String> candidates = new LinkedHashSet<>();
    candidates.add(missing);
    candidates.add(packageName.replace('.', '/') + "/" + missing);
    for (String folder : SOURCE_FOLDERS) {
      if (missing.startsWith(folder)) {
        candidates.add(missing.substring(folder.length()));
      }
    }
    candidates.remove("");
    for (String candidate : candidates) {
      for (String path : new String[] {candidate, withOtherEnding(candidate)}) {
        if (!path.equals(missing) && finder.find(path).bytes() != null) {
          return path;
        }
      }
    }
    return null;
  }

  private static String withOtherEnding(String path) {
    if (path.endsWith(".yml")) {
      return path.substring(0, path.length() - "yml".length()) + "yaml";
    }
    return path.endsWith(".yaml")
        ? path.substring(0, path.length() - "yaml".length()) + "yml"
        : path + ".yaml";
  }
}
