package dev.opcodec.processor;

import dev.opcodec.processor.load.SourceFinder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Schema files that exist only in a test; keeps a list of what was asked for. */
public final class FilesInMemory implements SourceFinder {
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final List<String> asked = new ArrayList<>();

  public FilesInMemory with(String path, String text) {
    return with(path, text.getBytes(StandardCharsets.UTF_8));
  }

  public FilesInMemory with(String path, byte[] bytes) {
    files.put(path, bytes);
    return this;
  }

  public List<String> asked() {
    return asked;
  }

  @Override
  public Found find(String path) {
    asked.add(path);
    return new Found(files.get(path), List.of("memory: " + path));
  }
}
