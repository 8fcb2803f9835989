package dev.opcodec.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.processor.diag.Severity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is done to a valid schema: there is a model or there are errors, never an exception. */
class MutatedSchemaTest {
  private static final List<String> FRAGMENTS =
      List.of(
          "?",
          "[",
          "]",
          "{",
          "}",
          ": ",
          "- ",
          "&a ",
          "*a",
          "!!map ",
          "<<: ",
          "\t",
          "  ",
          "\"",
          "'",
          "|",
          "#",
          "---\n",
          "\u0000",
          "\uFEFF",
          "\u2028",
          "😀",
          "of",
          " or ",
          "array of ",
          "map of ",
          "null",
          "-1",
          "99999999999999999999",
          "snowflake",
          "Activity",
          "include: [User]\n",
          "%");

  @Property(tries = 2000)
  void mutated_lines_and_bytes_never_yield_an_exception(@ForAll long seed) {
    Random random = new Random(seed);
    String target = random.nextBoolean() ? Schemas.SAMPLE : Schemas.OBJECTS;
    if (random.nextInt(4) == 0) {
      target = Schemas.OVERLAY;
    }
    byte[] bytes = Schemas.bytes(target);
    for (int i = 0; i <= random.nextInt(4); i++) {
      bytes = random.nextInt(3) == 0 ? changeBytes(bytes, random) : changeLines(bytes, random);
    }
    FilesInMemory files = Schemas.files().with(target, bytes);
    Result result =
        Pipeline.load(files, List.of(List.of(Schemas.SAMPLE)), List.of(Schemas.OVERLAY));
    boolean failed =
        result.diagnostics().stream().anyMatch(found -> found.severity() == Severity.ERROR);
    assertThat(result.protocol() == null).isEqualTo(failed);
    assertThat(result.rendered()).doesNotContain("\tat ");
  }

  private static byte[] changeBytes(byte[] bytes, Random random) {
    int at = random.nextInt(bytes.length + 1);
    byte[] changed = Arrays.copyOf(bytes, bytes.length);
    switch (random.nextInt(3)) {
      case 0 -> {
        return Arrays.copyOf(bytes, at);
      }
      case 1 -> {
        if (at < bytes.length) {
          changed[at] = (byte) random.nextInt(256);
        }
        return changed;
      }
      default -> {
        String fragment = FRAGMENTS.get(random.nextInt(FRAGMENTS.size()));
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String inserted =
            new String(fragment.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return (text.substring(0, at) + inserted + text.substring(at))
            .getBytes(StandardCharsets.ISO_8859_1);
      }
    }
  }

  private static byte[] changeLines(byte[] bytes, Random random) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    List<String> lines = new ArrayList<>(text.lines().toList());
    if (lines.isEmpty()) {
      return bytes;
    }
    int from = random.nextInt(lines.size());
    int to = random.nextInt(lines.size());
    switch (random.nextInt(5)) {
      case 0 -> lines.remove(from);
      case 1 -> lines.add(to, lines.get(from));
      case 2 -> lines.set(to, lines.get(from));
      case 3 -> lines.set(from, "  " + lines.get(from));
      default -> {
        String[] words = lines.get(to).strip().split(" ");
        String word = words[random.nextInt(words.length)];
        lines.set(from, lines.get(from).replaceFirst("\\S+$", word.replace("$", "")));
      }
    }
    return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
  }
}
