package dev.opcodec.processor.page;

import java.util.List;

/**
 * One definition's uses of another.
 *
 * @param owner the definition that refers
 * @param fields the fields in which it does; empty if it does so as a whole
 */
record Use(Definition owner, List<Place> fields) {

  /** A field and where it is on the page. */
  record Place(String wireName, Anchor anchor) {}
}
