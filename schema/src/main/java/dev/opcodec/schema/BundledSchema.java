package dev.opcodec.schema;

import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Opens the YAML files that come with this module. */
public final class BundledSchema {
  /** The root file of the bundled description of the Discord gateway. */
  public static final String GATEWAY = "dev/opcodec/schema/gateway.yaml";

  private static final String FOLDER = "dev/opcodec/schema/";

  private BundledSchema() {}

  /**
   * Opens a bundled file.
   *
   * @param path the path with {@code /}, such as {@link #GATEWAY}
   * @return the open stream, or null if no such file comes with this module
   */
  public static @Nullable InputStream open(String path) {
    Objects.requireNonNull(path, "path");
    if (!path.startsWith(FOLDER)) {
      return null;
    }
    return BundledSchema.class.getResourceAsStream(path.substring(FOLDER.length()));
  }
}
