package dev.opcodec.generatedtests.jackson;

/** What the tests ask of an {@code ObjectMapper} of either version of Jackson. */
interface Mapper {
  String write(Object value) throws Exception;

  String writePretty(Object value) throws Exception;

  <T> T read(String json, Class<T> type) throws Exception;

  /** Turned into a tree, compared with the one of this text, and turned back. */
  <T> T throughTree(T value, String json, Class<T> type) throws Exception;
}
