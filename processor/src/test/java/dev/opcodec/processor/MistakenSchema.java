package dev.opcodec.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.processor.diag.Diagnostics;
import dev.opcodec.processor.diag.WarningLevels;
import dev.opcodec.processor.model.Protocol;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A schema with mistakes: {@code cases/<rule>/<situation>.yaml}, and beside it in an {@code
 * .errors} all that is said about them; or with nothing but doubtful places, which a {@code
 * .warnings} tells. It is read after {@code protocol.yaml}; one that begins with {@code # overlay}
 * amends {@code base.yaml}, one with {@code # whole} stands alone. A line {@code # warnings: …}
 * sets the option of this name, a line {@code #--- name} begins another file.
 */
public final class MistakenSchema {
  private static final Path CASES = Path.of("src", "test", "resources", "cases");
  private static final Pattern LEVELS = Pattern.compile("(?m)^# warnings: (.*)$");
  private static final String PROTOCOL = "protocol.yaml";
  private static final String BASE = "base.yaml";
  private static final List<String> BASE_ROOTS = List.of(PROTOCOL, BASE);

  private final String name;
  private final String text;
  private final Map<String, String> files = new LinkedHashMap<>();

  private MistakenSchema(String name, String text) {
    this.name = name;
    this.text = text;
    String[] parts = text.split("(?m)^#--- ");
    files.put(root(), parts[0]);
    for (int i = 1; i < parts.length; i++) {
      int lineEnd = parts[i].indexOf('\n');
      files.put(parts[i].substring(0, lineEnd), parts[i].substring(lineEnd + 1));
    }
  }

  /** The names of all, such as {@code keys/words}. */
  public static Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      return files
          .filter(file -> file.getParent() != null && !file.getParent().equals(CASES))
          .map(file -> CASES.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".yaml"))
          .map(name -> name.substring(0, name.length() - ".yaml".length()))
          .sorted()
          .toList()
          .stream();
    }
  }

  public static MistakenSchema of(String name) throws IOException {
    return new MistakenSchema(name, Files.readString(CASES.resolve(name + ".yaml")));
  }

  /** The texts of its own files, by path. */
  public Map<String, String> files() {
    return files;
  }

  /** Where stands what is said about it. */
  public Path errors() {
    return CASES.resolve(name + (isOnlyDoubtful() ? ".warnings" : ".errors"));
  }

  /** True if it is legal, and only its reviewers have questions. */
  public boolean isOnlyDoubtful() {
    return name.startsWith("warnings/");
  }

  /** What is said about it. */
  public String diagnostics() throws IOException {
    FilesInMemory all =
        new FilesInMemory().with(PROTOCOL, shared(PROTOCOL)).with(BASE, shared(BASE));
    files.forEach(all::with);
    Result result = load(all);
    assertThat(result.protocol() != null).as(result.rendered()).isEqualTo(isOnlyDoubtful());
    return result.rendered();
  }

  private Result load(FilesInMemory all) {
    Diagnostics options = new Diagnostics();
    WarningLevels levels = WarningLevels.parse(levels(), options);
    assertThat(options.all()).isEmpty();
    return Pipeline.load(all, bases(), roots(), levels);
  }

  /** What the option for warnings says, null if it is not given. */
  public @Nullable String levels() {
    return LEVELS.matcher(text).results().map(line -> line.group(1)).findFirst().orElse(null);
  }

  /** True if it stands on {@link #base}. */
  public boolean isOverlay() {
    return text.startsWith("# overlay");
  }

  /** What overlays stand on. */
  public static Protocol base() throws IOException {
    FilesInMemory files = new FilesInMemory();
    sharedFiles().forEach(files::with);
    return Objects.requireNonNull(Pipeline.load(files, List.of(), BASE_ROOTS).protocol());
  }

  /** The root files of its base, if it has one. */
  private List<List<String>> bases() {
    return isOverlay() ? List.of(BASE_ROOTS) : List.of();
  }

  /** The root files that its trigger names. */
  public List<String> roots() {
    boolean alone = text.startsWith("# whole") || isOverlay();
    return alone ? List.of(root()) : List.of(PROTOCOL, root());
  }

  /** The valid files that come before those with mistakes. */
  public static Map<String, String> sharedFiles() throws IOException {
    return Map.of(PROTOCOL, shared(PROTOCOL), BASE, shared(BASE));
  }

  private String root() {
    return name.substring(name.indexOf('/') + 1) + ".yaml";
  }

  private static String shared(String file) throws IOException {
    return Files.readString(CASES.resolve(file), StandardCharsets.UTF_8);
  }
}
