package dev.opcodec.runtime.protocol;

/** A command, frame or event is of a class that the protocol's table does not have. */
public final class NotInProtocolException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final Class<?> type;

  NotInProtocolException(Class<?> type, String protocol, boolean replaced) {
    super(
        type.getName()
            + (replaced ? " has been replaced in protocol " : " is not part of protocol ")
            + protocol);
    this.type = type;
  }

  /** The class. */
  public Class<?> type() {
    return type;
  }
}
