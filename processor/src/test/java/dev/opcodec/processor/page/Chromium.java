package dev.opcodec.processor.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real browser without a window, which is given an address and gives back the document. */
final class Chromium {
  private static final Path PROGRAM = Path.of("/usr/bin/chromium");
  private static final long LIMIT_SECONDS = 120;

  private final Path folder;

  /** Works in this empty folder. */
  Chromium(Path folder) {
    this.folder = folder;
  }

  static boolean isInstalled() {
    return Files.isExecutable(PROGRAM);
  }

  /** The document as it is after the page's scripts have run. */
  String documentOf(Path page, String hash) throws IOException, InterruptedException {
    Path out = folder.resolve("document.html");
    List<String> command = new ArrayList<>();
    command.add(PROGRAM.toString());
    command.addAll(
        List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--user-data-dir=" + folder.resolve("profile"),
            "--virtual-time-budget=3000",
            "--dump-dom",
            page.toUri() + "#" + hash));
    Process browser =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(folder.resolve("errors.txt").toFile())
            .start();
    try {
      assertThat(browser.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).as("ended in time").isTrue();
    } finally {
      browser.destroyForcibly();
    }
    return Files.readString(out, StandardCharsets.UTF_8);
  }
}
