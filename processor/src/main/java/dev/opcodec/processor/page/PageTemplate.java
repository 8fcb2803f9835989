package dev.opcodec.processor.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The frame of the page: a file of HTML with {@code {{names}}} where something is put in. */
final class PageTemplate {
  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z-]+)}}");

  private PageTemplate() {}

  /**
   * The frame with every place filled. What is put in is not looked at again, so it may contain
   * anything.
   *
   * @throws IllegalArgumentException if the frame has a place for which there is nothing
   */
  static String fill(Map<String, String> parts) {
    Matcher places = PLACE.matcher(resource("page.html"));
    StringBuilder out = new StringBuilder();
    while (places.find()) {
      String part = parts.get(places.group(1));
      if (part == null) {
        throw new IllegalArgumentException("nothing for " + places.group());
      }
      places.appendReplacement(out, Matcher.quoteReplacement(part));
    }
    return places.appendTail(out).toString();
  }

  /** The text of a file beside this class, its lines ended alike wherever it was built. */
  static String resource(String name) {
    try (InputStream in = PageTemplate.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the processor's jar lacks " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
