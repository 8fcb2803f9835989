package dev.opcodec.generatedtests.reflect;

/** What a {@link ValueMaker} has to decide. */
public interface Choices {
  /** Whether to give what may be left out. */
  boolean present();

  /** Whether what is left out is absent; otherwise null, where both are possible. */
  boolean absent();

  /** How many items or entries. */
  int size();

  /** One of so many, from 0. */
  int index(int bound);

  /** Any boolean. */
  boolean bool();

  /** Any whole number of 64 bits. */
  long number();

  /** Any finite number. */
  double real();

  /** Any text. */
  String text();
}
