package dev.opcodec.processor.diag;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Guesses what someone meant to write, by the number of slips between two words. */
public final class Suggestion {
  private static final int LONGEST_WORD = 100;
  private static final int FEW = 8;

  private Suggestion() {}

  /** A hint that asks for the known word nearest to this one, null if none is near. */
  public static @Nullable String didYouMean(String word, Collection<String> known) {
    String nearest = nearest(word, known);
    return nearest == null ? null : "did you mean `" + nearest + "`?";
  }

  /** The hint of {@link #didYouMean}, or else all that is known. */
  public static String didYouMeanOrOneOf(String word, Collection<String> known) {
    String hint = didYouMean(word, known);
    return hint != null ? hint : oneOf(known);
  }

  /** The hint of {@link #didYouMean}, or else all that is known if that is not much. */
  public static @Nullable String didYouMeanOrOneOfFew(String word, Collection<String> known) {
    String hint = didYouMean(word, known);
    return hint != null || known.isEmpty() || known.size() > FEW ? hint : oneOf(known);
  }

  /** A hint that lists what is known. */
  public static String oneOf(Collection<String> known) {
    return "use one of `" + String.join("`, `", known) + "`";
  }

  /** The known word nearest to this one, null if none is near; the first of equally near ones. */
  public static @Nullable String nearest(String word, Collection<String> known) {
    if (word.length() > LONGEST_WORD) {
      return null;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    // A word of one letter is near to every other of one letter.
    int bound = word.length() == 1 ? 0 : Math.max(1, word.length() / 3);
    String best = null;
    int bestSlips = bound + 1;
    for (String candidate : known) {
      if (candidate.equals(word) || Math.abs(candidate.length() - word.length()) >= bestSlips) {
        continue;
      }
      int slips = slips(lower, candidate.toLowerCase(Locale.ROOT));
      if (slips < bestSlips && slips < Math.max(word.length(), 2)) {
        best = candidate;
        bestSlips = slips;
      }
    }
    return best;
  }

  /** Insertions, deletions, changes and swaps of neighbours from one word to the other. */
  private static int slips(String from, String to) {
    int[] beforeLast = new int[to.length() + 1];
    int[] last = new int[to.length() + 1];
    int[] current = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int change = last[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(change, 1 + Math.min(last[j], current[j - 1]));
        if (i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1)) {
          current[j] = Math.min(current[j], beforeLast[j - 2] + 1);
        }
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = current;
      current = free;
    }
    return last[to.length()];
  }
}
