package dev.opcodec.processor.diag;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The texts of all files read, in reading order. */
public final class Sources {
  private final Map<String, SourceText> texts = new LinkedHashMap<>();

  /** Keeps a file's text. */
  public void add(String file, String text) {
    texts.put(file, new SourceText(text));
  }

  /** Keeps the texts of other files behind these. */
  public void addAll(Sources others) {
    texts.putAll(others.texts);
  }

  /** The file's text, null if it was not read. */
  public @Nullable SourceText get(String file) {
    return texts.get(file);
  }

  /** The files, in reading order. */
  public List<String> files() {
    return List.copyOf(texts.keySet());
  }
}
