package dev.opcodec.peers.contract;

class JdaTest extends PeerContract {
  @Override
  Peer create() {
    return new JdaPeer();
  }
}
