package dev.opcodec.generatedtests.reflect;

/** The least of everything: required parts only, nothing in lists, zeros, empty texts. */
public final class LeastChoices implements Choices {
  @Override
  public boolean present() {
    return false;
  }

  @Override
  public boolean absent() {
    return true;
  }

  @Override
  public int size() {
    return 0;
  }

  @Override
  public int index(int bound) {
    return 0;
  }

  @Override
  public boolean bool() {
    return false;
  }

  @Override
  public long number() {
    return 0;
  }

  @Override
  public double real() {
    return 0;
  }

  @Override
  public String text() {
    return "";
  }
}
