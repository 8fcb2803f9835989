package dev.opcodec.generatedtests.demo;

import java.io.PrintStream;

/** Tells what happens, one line a step, and counts the steps. */
final class Narrator {
  private static final int WIDTH = 110;

  private final PrintStream out;
  private int steps;

  Narrator(PrintStream out) {
    this.out = out;
  }

  void title(String text) {
    out.println();
    out.println(text);
    out.println("-".repeat(text.length()));
  }

  void step(String what, String detail) {
    steps++;
    out.printf("%3d  %-42s %s%n", steps, what, shortened(detail));
  }

  void detail(String text) {
    out.printf("     %-42s %s%n", "", text);
  }

  private static String shortened(String text) {
    return text.length() <= WIDTH ? text : text.substring(0, WIDTH - 1) + "…";
  }

  int steps() {
    return steps;
  }
}
