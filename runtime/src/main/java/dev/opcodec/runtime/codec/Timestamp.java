package dev.opcodec.runtime.codec;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A moment as ISO 8601 text. The text is kept as it came, trailing zeros too, so that it is sent
 * back unchanged; it is parsed when it is asked for, so that a text which is no timestamp does not
 * cost the message that holds it. Equal when the texts are.
 */
public final class Timestamp {
  private final String text;

  private Timestamp(String text) {
    this.text = text;
  }

  /** The timestamp of this text, which is not checked. */
  public static Timestamp of(String text) {
    return new Timestamp(Objects.requireNonNull(text, "text"));
  }

  /** The timestamp of this moment, in UTC, such as {@code 2026-01-01T00:00:00Z}. */
  public static Timestamp of(Instant instant) {
    return new Timestamp(instant.toString());
  }

  /** The text, as it came. */
  public String text() {
    return text;
  }

  /**
   * The moment.
   *
   * @throws DateTimeException if the text is no ISO 8601 date and time with an offset
   */
  public Instant instant() {
    return offsetDateTime().toInstant();
  }

  /**
   * The moment with the offset it was written with.
   *
   * @throws DateTimeException if the text is no ISO 8601 date and time with an offset
   */
  public OffsetDateTime offsetDateTime() {
    try {
      return OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    } catch (DateTimeException e) {
      // The parser's own message quotes the text, and what a peer sent does not go into messages.
      throw new DateTimeException("not an ISO 8601 date and time with an offset");
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Timestamp that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The text, as it came. */
  @Override
  public String toString() {
    return text;
  }
}
