package dev.opcodec.runtime.faults;

import java.io.IOException;

/**
 * How a gateway of somebody else's making behaves; these here are plain, and tests make them odd.
 */
class Manners {
  /** Long enough that no crowded machine misses an answer; tests ask for the beats they want. */
  private static final long INTERVAL_MILLIS = 5_000;

  String hello() {
    return "{\"op\":10,\"d\":{\"heartbeat_interval\":" + INTERVAL_MILLIS + "}}";
  }

  String acknowledgement() {
    return "{\"op\":11}";
  }

  /** The number of READY; the next dispatches count on from it. */
  int firstNumber() {
    return 1;
  }

  String ready(int number, int port) {
    return dispatch("READY", number, "{\"session_id\":\"plain\"}");
  }

  String dispatch(String event, int number, String d) {
    return "{\"op\":0,\"s\":" + number + ",\"t\":\"" + event + "\",\"d\":" + d + "}";
  }

  /** What a RESUME brings about. Most such gateways have no notion of it. */
  void resume(OddConnection connection) throws IOException {
    connection.text("{\"op\":9,\"d\":false}");
  }

  /** Puts a text on the wire. */
  void send(OddConnection connection, String text) throws IOException {
    connection.frame(OddConnection.TEXT, true, OddConnection.utf8(text));
  }

  /** How a connection comes to its end. */
  void end(OddConnection connection) throws IOException {
    connection.drop();
  }
}
