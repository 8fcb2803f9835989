package dev.opcodec.peers.contract;

class DiscordJsWsTest extends PeerContract {
  @Override
  Peer create() {
    return new NodePeer("discordjs-ws.js");
  }
}
