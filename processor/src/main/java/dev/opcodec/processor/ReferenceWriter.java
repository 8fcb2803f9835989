package dev.opcodec.processor;

import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.page.ReferencePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes the reference page of a protocol, for readers and not for the compiler. */
final class ReferenceWriter {
  private ReferenceWriter() {}

  /**
   * Writes {@code <name>.html}, the name in lower case.
   *
   * @param directory made if it does not exist; a relative one starts at the compiler's own
   */
  static void write(Plan plan, String directory) throws IOException {
    Path folder = Files.createDirectories(Path.of(directory));
    String name = plan.protocol().name().toLowerCase(Locale.ROOT) + ".html";
    Files.writeString(folder.resolve(name), ReferencePage.render(plan));
  }
}
