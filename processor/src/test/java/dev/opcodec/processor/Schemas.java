package dev.opcodec.processor;

import dev.opcodec.processor.load.SourceFinder;
import dev.opcodec.processor.model.Protocol;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The valid schemas among the test resources. */
public final class Schemas {
  public static final String SAMPLE = "sample.yaml";
  public static final String OBJECTS = "parts/objects.yaml";
  public static final String OVERLAY = "overlay.yaml";

  private Schemas() {}

  public static byte[] bytes(String path) {
    try (InputStream in = Schemas.class.getResourceAsStream("/schemas/" + path)) {
      if (in == null) {
        throw new IllegalArgumentException("no test schema " + path);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static FilesInMemory files() {
    return new FilesInMemory()
        .with(SAMPLE, bytes(SAMPLE))
        .with(OBJECTS, bytes(OBJECTS))
        .with(OVERLAY, bytes(OVERLAY));
  }

  /** The sample protocol. */
  public static Protocol sample() {
    return valid(files(), List.of(), List.of(SAMPLE));
  }

  /** The sample protocol with its own overlay. */
  public static Protocol overlaid() {
    return valid(files(), List.of(List.of(SAMPLE)), List.of(OVERLAY));
  }

  /**
   * The sample protocol with an overlay of each of these texts on the one before: {@code
   * overlay0.yaml}, {@code overlay1.yaml} and so on.
   */
  public static Protocol withLayers(String... overlays) {
    FilesInMemory files = files();
    List<List<String>> layers = new ArrayList<>(List.of(List.of(SAMPLE)));
    for (int i = 0; i < overlays.length; i++) {
      String name = "overlay" + i + ".yaml";
      files.with(name, overlays[i]);
      layers.add(List.of(name));
    }
    List<String> top = layers.remove(layers.size() - 1);
    return valid(files, layers, top);
  }

  /** The sample protocol with an overlay of this text. */
  public static Protocol withOverlay(String overlay) {
    FilesInMemory files = files().with(OVERLAY, overlay);
    return valid(files, List.of(List.of(SAMPLE)), List.of(OVERLAY));
  }

  /** A protocol of these sections, in one file. */
  public static Protocol of(String sections) {
    String head =
        """
        protocol:
          name: Small
          version: 1
          envelope: {opcode: op, data: d}
        """;
    return valid(
        new FilesInMemory().with("small.yaml", head + sections), List.of(), List.of("small.yaml"));
  }

  private static Protocol valid(SourceFinder files, List<List<String>> bases, List<String> roots) {
    Result result = Pipeline.load(files, bases, roots);
    if (result.protocol() == null) {
      throw new AssertionError(result.rendered());
    }
    return result.protocol();
  }
}
