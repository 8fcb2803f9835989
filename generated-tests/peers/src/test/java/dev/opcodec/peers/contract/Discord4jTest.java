package dev.opcodec.peers.contract;

class Discord4jTest extends PeerContract {
  @Override
  Peer create() {
    return new Discord4jPeer();
  }
}
