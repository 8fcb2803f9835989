package dev.opcodec.generatedtests.traffic;

import java.util.List;

/** What people's names and texts are written in. */
public enum Script {
  /** Nothing beyond ASCII. */
  ASCII(
      List.of("harbour", "ridge", "copper", "willow", "ember", "north", "quiet", "lantern"),
      List.of("see", "you", "at", "the", "old", "mill", "before", "rain", "and", "bring", "maps")),
  /** Several alphabets, and emoji. */
  MANY(
      List.of("Ørsted", "Żaneta", "море", "山田", "नदी", "🦊fox", "Γιώργος", "안녕", "plain"),
      List.of(
          "вечером", "à", "côté", "明日", "じゃあ", "ok", "🎉", "and", "the", "ναι", "मेला", "🚢🌊"));

  private final List<String> names;
  private final List<String> words;

  Script(List<String> names, List<String> words) {
    this.names = names;
    this.words = words;
  }

  List<String> names() {
    return names;
  }

  List<String> words() {
    return words;
  }
}
