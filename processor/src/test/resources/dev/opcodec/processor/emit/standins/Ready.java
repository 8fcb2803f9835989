package dev.opcodec.runtime.protocol;

public interface Ready extends Event { String sessionId(); String resumeGatewayUrl(); }
