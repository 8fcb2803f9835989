package dev.opcodec.processor.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds texts that match a pattern. It grows a text character by character as long as the matcher
 * could still match a longer one, so that it need not know the notation of patterns.
 */
final class Matching {
  private static final int LONGEST = 200;
  private static final int TRIES = 60_000;
  private static final List<String> CHARACTERS = characters();

  private final Pattern pattern;
  private int tries;

  private Matching(Pattern pattern) {
    this.pattern = pattern;
  }

  /** A text that matches, null if none was found. */
  static @Nullable String text(Pattern pattern) {
    return new Matching(pattern).search("", CHARACTERS);
  }

  private @Nullable String search(String text, List<String> characters) {
    List<String> longer = new ArrayList<>();
    for (String next : characters) {
      if (++tries > TRIES) {
        return null;
      }
      var matcher = pattern.matcher(text + next);
      if (matcher.matches()) {
        return text + next;
      }
      if (matcher.hitEnd()) {
        longer.add(next);
      }
    }
    for (String next : longer) {
      String found = text.length() < LONGEST ? search(text + next, CHARACTERS) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static List<String> characters() {
    List<String> all = new ArrayList<>();
    "a1A-".chars().forEach(c -> all.add(Character.toString(c)));
    IntStream.rangeClosed(' ', '~')
        .mapToObj(Character::toString)
        .filter(c -> !all.contains(c))
        .forEach(all::add);
    return List.copyOf(all);
  }
}
