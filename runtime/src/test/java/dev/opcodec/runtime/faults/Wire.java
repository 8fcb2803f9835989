package dev.opcodec.runtime.faults;

import dev.opcodec.runtime.transport.JdkTransport;
import dev.opcodec.runtime.transport.NettyTransport;
import dev.opcodec.runtime.transport.Transport;

/** What sessions connect with, and the faults that can be borne with that. */
enum Wire {
  /**
   * Its client never closes the socket of an upgrade that is answered with what is no HTTP, which
   * is told in {@link JdkTransport}. So these answers are not damaged.
   */
  JDK(JdkTransport.shared()) {
    @Override
    FaultPlan bearable(FaultPlan plan) {
      return plan.notCorrupting(UPGRADE_BYTES);
    }
  },
  NETTY(NettyTransport.shared()) {
    @Override
    FaultPlan bearable(FaultPlan plan) {
      return plan;
    }
  };

  /** More than the embedded gateway's answer to an upgrade has. */
  private static final int UPGRADE_BYTES = 400;

  private final Transport transport;

  Wire(Transport transport) {
    this.transport = transport;
  }

  /** The plan without what the transport is known not to survive. */
  abstract FaultPlan bearable(FaultPlan plan);

  Transport transport() {
    return transport;
  }
}
