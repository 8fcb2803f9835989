package dev.opcodec.peers.contract;

import java.net.URI;

/** A client, as far as the tests look at it. */
interface Peer extends AutoCloseable {
  /**
   * Starts it, without waiting.
   *
   * @param http the base of the gateway's REST calls, which tell where the gateway is
   * @param token begins with the bot's id in Base64, which some clients read
   * @param sightings takes what the client's user is told
   */
  void connect(URI http, String token, Sightings sightings) throws Exception;

  @Override
  void close();
}
