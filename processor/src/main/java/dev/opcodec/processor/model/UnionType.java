package dev.opcodec.processor.model;

import java.util.List;

/** One of several types; an unknown case that keeps the raw value is always there beside them. */
public record UnionType(String name, Discriminator by, List<Case> cases, Meta meta)
    implements Definition {

  /** How the cases are told apart. */
  public sealed interface Discriminator {
    /** By the value of a key of the object itself. */
    record Tag(String wireName) implements Discriminator {}

    /** By the value of another field of the object that holds the union. */
    record Sibling(String wireName) implements Discriminator {}

    /** By the JSON kind. */
    record Kind() implements Discriminator {}

    /** By the keys that are present. */
    record Keys() implements Discriminator {}
  }

  /**
   * A case.
   *
   * @param tag for tag and sibling: the value as text, a number's digits or a string; else empty
   * @param name what the case is called: the object's name, or the type's kind in Pascal case
   * @param has for keys: all of these are present
   * @param lacks for keys: none of these is present
   */
  public record Case(String tag, String name, TypeRef type, List<String> has, List<String> lacks) {}
}
