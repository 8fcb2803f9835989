package dev.opcodec.processor.names;

import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Turns the names of schemas into Java identifiers, and knows which ones javac refuses. */
public final class Identifiers {
  /**
   * Names that a type may not have: restricted ones, those that would hide java.lang's, and those
   * of what generated types have inside.
   */
  private static final Set<String> RESERVED_TYPES =
      Set.of(
          "record",
          "yield",
          "var",
          "sealed",
          "permits",
          "Builder",
          "CODEC",
          "INSTANCE",
          "NAMES",
          "Unknown",
          "VALIDATOR",
          "Boolean",
          "Byte",
          "Character",
          "Class",
          "Deprecated",
          "Double",
          "Enum",
          "Error",
          "Exception",
          "Float",
          "FunctionalInterface",
          "Integer",
          "Iterable",
          "List",
          "Long",
          "Map",
          "Math",
          "Module",
          "Number",
          "Object",
          "Override",
          "Package",
          "Process",
          "Record",
          "Runnable",
          "SafeVarargs",
          "Short",
          "String",
          "SuppressWarnings",
          "System",
          "Thread",
          "Throwable",
          "Void");

  /** Names that a record component may not have, since its accessor would clash with Object's. */
  private static final Set<String> RESERVED_COMPONENTS =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  private Identifiers() {}

  /** {@code STREAM_CREATE} and {@code stream_create} become {@code StreamCreate}. */
  public static String pascal(String name) {
    StringBuilder out = new StringBuilder(name.length());
    boolean upper = true;
    boolean allCaps = name.equals(name.toUpperCase(Locale.ROOT));
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        upper = true;
      } else {
        out.append(upper ? Character.toUpperCase(c) : allCaps ? Character.toLowerCase(c) : c);
        upper = false;
      }
    }
    return out.toString();
  }

  /** {@code guild_id} becomes {@code guildId}, {@code _trace} becomes {@code trace}. */
  public static String camel(String name) {
    String pascal = pascal(name);
    return pascal.isEmpty()
        ? pascal
        : Character.toLowerCase(pascal.charAt(0)) + pascal.substring(1);
  }

  /** {@code guild_id} and {@code guildId} become {@code GUILD_ID}. */
  public static String constant(String name) {
    StringBuilder out = new StringBuilder(name.length() + 4);
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        c = '_';
      } else if (Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1))) {
        out.append('_');
      }
      out.append(Character.toUpperCase(c));
    }
    while (out.length() > 0 && out.charAt(0) == '_') {
      out.deleteCharAt(0);
    }
    return out.toString();
  }

  /** Like {@link #constant}, with one {@code _} between two words and none behind the last. */
  public static String singleSpaced(String name) {
    return constant(name).replaceAll("_+", "_").replaceAll("_$", "");
  }

  /** True if a type may have this simple name. */
  public static boolean isTypeName(String name) {
    return SourceVersion.isIdentifier(name)
        && !SourceVersion.isKeyword(name)
        && !RESERVED_TYPES.contains(name);
  }

  /** True if a record component may have this name. */
  public static boolean isComponentName(String name) {
    return SourceVersion.isIdentifier(name)
        && !SourceVersion.isKeyword(name)
        && !RESERVED_COMPONENTS.contains(name);
  }

  /** True if an enum constant or static field may have this name. */
  public static boolean isConstantName(String name) {
    return SourceVersion.isIdentifier(name) && !SourceVersion.isKeyword(name);
  }
}
