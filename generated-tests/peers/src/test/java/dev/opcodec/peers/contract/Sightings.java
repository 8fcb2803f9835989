package dev.opcodec.peers.contract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a client told its user, in order, to be waited for: "ready", "guild 1", "message hello". */
final class Sightings {
  private final List<String> seen = new ArrayList<>();

  void ready() {
    add("ready");
  }

  void resumed() {
    add("resumed");
  }

  void guild(String id) {
    add("guild " + id);
  }

  void message(String content) {
    add("message " + content);
  }

  /** In the words in which it is waited for. */
  synchronized void add(String sighting) {
    seen.add(sighting);
    notifyAll();
  }

  synchronized void await(String sighting, Duration timeout) throws InterruptedException {
    long end = System.nanoTime() + timeout.toNanos();
    while (!seen.contains(sighting)) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new AssertionError("no \"" + sighting + "\" within " + timeout + "; came: " + seen);
      }
      wait(left);
    }
  }

  synchronized List<String> messages() {
    return seen.stream().filter(it -> it.startsWith("message ")).toList();
  }
}
