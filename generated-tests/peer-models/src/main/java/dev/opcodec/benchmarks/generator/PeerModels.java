package dev.opcodec.benchmarks.generator;

import dev.opcodec.generatedtests.traffic.FrameKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the models of all peers, the same types and fields for each. */
public final class PeerModels {
  private final Path folder;

  private PeerModels(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes the sources.
   *
   * @param args the folder for them
   */
  public static void main(String[] args) throws IOException {
    Observation seen = new Observation();
    for (FrameKind kind : FrameKind.values()) {
      seen.look(kind);
    }
    PeerModels models = new PeerModels(Path.of(args[0]));
    for (PeerType type : seen.types()) {
      for (Flavour flavour : Flavour.values()) {
        models.write(flavour.packageName(), type.name(), flavour.source(type));
      }
      for (int version = 2; version <= 3; version++) {
        StreamingSource source = new StreamingSource(version);
        models.write(source.packageName(), type.name() + "Codec", source.of(type));
      }
    }
    for (PeerValue value : seen.valuesWrittenAsNull()) {
      String name = AvajeOrNullSource.name(value);
      models.write(Flavour.AVAJE.packageName(), name, AvajeOrNullSource.of(value));
    }
    for (int version = 2; version <= 3; version++) {
      String packageName = new StreamingSource(version).packageName();
      models.write(packageName, "Frames", StreamingFrames.of(packageName, version));
    }
  }

  private void write(String packageName, String name, String source) throws IOException {
    Path file = folder.resolve(packageName.replace('.', '/')).resolve(name + ".java");
    Files.createDirectories(file.getParent());
    if (!Files.exists(file) || !Files.readString(file).equals(source)) {
      Files.writeString(file, source);
    }
  }
}
