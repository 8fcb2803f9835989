package dev.opcodec.runtime.codec;

import static dev.opcodec.runtime.codec.JsonSamples.around;
import static dev.opcodec.runtime.codec.JsonSamples.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Our reader and Jackson agree on every document: both accept it with the same value, or both
 * refuse it. The known differences are out of reach of these documents: Jackson allows 1,000 levels
 * and numbers of 1,000 characters, we allow 512 levels and any number.
 */
class DifferentialTest {
  @Property(tries = 2_000)
  void random_document_has_the_same_value(@ForAll long seed) {
    byte[] document = new Documents(new Random(seed)).valid();
    assertThat(OracleValue.of(document)).isPresent();
    assertSame(document);
  }

  @Property(tries = 15_000)
  void damaged_document_has_the_same_verdict_and_value(@ForAll long seed) {
    Documents documents = new Documents(new Random(seed));
    assertSame(documents.damaged(documents.valid()));
  }

  @Property(tries = 8_000)
  void damaged_message_has_the_same_verdict_and_value(@ForAll long seed) {
    assertSame(new Documents(new Random(seed)).damaged(utf8(Post.FULL)));
  }

  @Property(tries = 2_000)
  void arbitrary_bytes_have_the_same_verdict_and_value(@ForAll byte[] bytes) {
    assertSame(bytes);
    assertSame(around("\"", bytes, "\""));
  }

  private static void assertSame(byte[] document) {
    Optional<Object> expected = OracleValue.of(document);
    // What lies around the document must not matter.
    byte[] inside = around("\"\"[[", document, "]]\"\"0000000000");
    if (!OracleValue.ours(document, 0, document.length).equals(expected)
        || !OracleValue.ours(inside, 4, document.length).equals(expected)
        || isSkipped(document) != expected.isPresent()) {
      throw new AssertionError("differs: " + new String(document, StandardCharsets.UTF_8));
    }
  }

  private static boolean isSkipped(byte[] document) {
    try {
      UntypedValues.skipDocument(document);
      return true;
    } catch (JsonDecodeException refused) {
      return false;
    }
  }
}
