package dev.opcodec.processor.model;

import java.util.List;

/** A rule about several fields of one object, given by their wire names. */
public sealed interface ObjectRule {
  /** Exactly one is present. */
  record ExactlyOneOf(List<String> fields) implements ObjectRule {}

  /** At most one is present. */
  record AtMostOneOf(List<String> fields) implements ObjectRule {}

  /** At least one is present. */
  record AtLeastOneOf(List<String> fields) implements ObjectRule {}

  /** When the field is present, so are the others. */
  record RequiredWith(String field, List<String> others) implements ObjectRule {}
}
