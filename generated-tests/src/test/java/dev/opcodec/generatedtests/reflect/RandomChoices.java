package dev.opcodec.generatedtests.reflect;

import java.util.Random;

/** Anything, with a liking for extremes; the same for the same seed. */
public final class RandomChoices implements Choices {
  private static final long[] EXTREMES = {
    Long.MIN_VALUE, Long.MAX_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE, -1, 0, 1, 1L << 53
  };
  private static final int[] ODD_CODE_POINTS = {
    0, '\n', '"', '\\', '/', 0x1f, 0x7f, 0x80, 0x7ff, 0x800, 0x2028, 0xd7ff, 0xffff, 0x10000,
    0x10ffff
  };

  private final Random random;

  /** Takes all decisions from this seed. */
  public RandomChoices(long seed) {
    random = new Random(seed);
  }

  @Override
  public boolean present() {
    return random.nextInt(3) > 0;
  }

  @Override
  public boolean absent() {
    return random.nextBoolean();
  }

  @Override
  public int size() {
    return random.nextInt(4);
  }

  @Override
  public int index(int bound) {
    return random.nextInt(bound);
  }

  @Override
  public boolean bool() {
    return random.nextBoolean();
  }

  @Override
  public long number() {
    return random.nextInt(3) == 0 ? EXTREMES[random.nextInt(EXTREMES.length)] : random.nextLong();
  }

  @Override
  public double real() {
    double any = Double.longBitsToDouble(random.nextLong());
    return Double.isFinite(any) ? any : random.nextGaussian();
  }

  @Override
  public String text() {
    StringBuilder out = new StringBuilder();
    for (int left = random.nextInt(12); left > 0; left--) {
      out.appendCodePoint(codePoint());
    }
    return out.toString();
  }

  private int codePoint() {
    return switch (random.nextInt(4)) {
      case 0 -> ODD_CODE_POINTS[random.nextInt(ODD_CODE_POINTS.length)];
      case 1 -> 0x1f300 + random.nextInt(0x300);
      default -> ' ' + random.nextInt(0x5f);
    };
  }
}
