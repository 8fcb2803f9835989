package dev.opcodec.runtime.codec;

/**
 * The input is not JSON, or not the value that is wanted. Says where and what is wrong, and never
 * quotes a value: what a peer sent may be secret. Keys of the path are shown if they look like
 * names (letters, digits, {@code _} and {@code -}), others as {@code [?]}.
 */
public final class JsonDecodeException extends RuntimeException {
  /** Of a value that is about to be read as something else: nobody is told of it. */
  static final JsonDecodeException UNTOLD = new JsonDecodeException();

  private static final long serialVersionUID = 1;

  private final int offset;
  private final String path;
  private final String problem;

  /**
   * An error.
   *
   * @param offset the byte at which it was noticed, counted from the input's start
   * @param path such as {@code $.d.guilds[3].id}
   * @param problem what is wrong, without quoting the input
   */
  public JsonDecodeException(int offset, String path, String problem) {
    super(problem + " at " + path + " (byte " + offset + ")");
    this.offset = offset;
    this.path = path;
    this.problem = problem;
  }

  private JsonDecodeException() {
    super("the value does not fit", null, false, false);
    offset = 0;
    path = "$";
    problem = "the value does not fit";
  }

  /** The byte at which the error was noticed, counted from the input's start. */
  public int offset() {
    return offset;
  }

  /** Where in the document, such as {@code $.d.guilds[3].id}; a deep path is abridged. */
  public String path() {
    return path;
  }

  /** What is wrong. */
  public String problem() {
    return problem;
  }
}
