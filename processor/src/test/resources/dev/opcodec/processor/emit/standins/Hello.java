package dev.opcodec.runtime.protocol;

public interface Hello extends Frame { long heartbeatInterval(); }
