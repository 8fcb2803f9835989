package dev.opcodec.benchmarks.compile;

import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

/** One step in a process of its own, which tells what it took from its start. */
final class Compilation {
  private Compilation() {}

  /**
   * Compiles and prints the line of {@link Spent}.
   *
   * @param args the step, the root of the hand-written sources, the folders of finished sources, of
   *     sources to write, and of classes
   */
  public static void main(String[] args) throws Exception {
    List<String> arguments =
        Step.valueOf(args[0])
            .arguments(Path.of(args[1]), Path.of(args[2]), Path.of(args[3]), Path.of(args[4]));
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (code != 0) {
      throw new IllegalStateException("javac refused: " + code);
    }
    System.out.println(Spent.here().line());
  }
}
