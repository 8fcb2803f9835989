package dev.opcodec.generatedtests.traffic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Values as they look on the wire, drawn from a seed. */
final class Dice {
  private static final long FIRST_ID = 81_384_788_765_712_384L;
  private static final long LAST_ID = 1_447_000_000_000_000_000L;
  private static final long FIRST_SECOND = 1_577_836_800L;
  private static final int SIX_YEARS = 189_000_000;
  private static final String HEX = "0123456789abcdef";

  private final SplittableRandom random;
  private final Script script;

  Dice(long seed, Script script) {
    random = new SplittableRandom(seed);
    this.script = script;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  @SafeVarargs
  final <T> T pick(T... values) {
    return values[random.nextInt(values.length)];
  }

  /** A value in that many cases of a hundred, else null. */
  <T> @Nullable T sometimes(int percent, Supplier<T> value) {
    return chance(percent) ? value.get() : null;
  }

  <T> List<T> list(int size, Supplier<T> item) {
    List<T> items = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      items.add(item.get());
    }
    return items;
  }

  String id() {
    return Long.toString(random.nextLong(FIRST_ID, LAST_ID));
  }

  String hex(int digits) {
    StringBuilder text = new StringBuilder(digits);
    for (int i = 0; i < digits; i++) {
      text.append(HEX.charAt(random.nextInt(HEX.length())));
    }
    return text.toString();
  }

  /** As the gateway writes them: six digits of a second, a numeric offset. */
  String timestamp() {
    String second = Instant.ofEpochSecond(FIRST_SECOND + random.nextInt(SIX_YEARS)).toString();
    String micros = Integer.toString(1_000_000 + random.nextInt(1_000_000)).substring(1);
    return second.substring(0, second.length() - 1) + "." + micros + "+00:00";
  }

  long millis() {
    return (FIRST_SECOND + random.nextInt(SIX_YEARS)) * 1000 + random.nextInt(1000);
  }

  String name() {
    List<String> names = script.names();
    return names.get(random.nextInt(names.size())) + random.nextInt(1000);
  }

  /** A lower-case ASCII name, which user names and URLs are in any script. */
  String handle() {
    List<String> names = Script.ASCII.names();
    return names.get(random.nextInt(names.size())) + "." + random.nextInt(10_000);
  }

  String emoji() {
    return script == Script.ASCII ? "wave" : pick("\uD83C\uDF19", "\uD83D\uDC4D", "\u2693");
  }

  String sentence(int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(i == 0 ? "" : " ")
          .append(script.words().get(random.nextInt(script.words().size())));
    }
    return text.toString();
  }
}
