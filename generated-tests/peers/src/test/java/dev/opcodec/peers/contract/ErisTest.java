package dev.opcodec.peers.contract;

class ErisTest extends PeerContract {
  @Override
  Peer create() {
    return new NodePeer("eris.js");
  }
}
