package dev.opcodec.processor.names;

import com.palantir.javapoet.ClassName;

/**
 * Every class of the runtime that generated code names. The processor cannot depend on the runtime,
 * which is compiled with it; a test in generated-tests loads each of these.
 */
public final class RuntimeTypes {
  private static final String CODEC = "dev.opcodec.runtime.codec";
  private static final String VALIDATE = "dev.opcodec.runtime.validate";
  private static final String PROTOCOL = "dev.opcodec.runtime.protocol";

  public static final ClassName JSON_READER = ClassName.get(CODEC, "JsonReader");
  public static final ClassName JSON_WRITER = ClassName.get(CODEC, "JsonWriter");
  public static final ClassName JSON_CODEC = ClassName.get(CODEC, "JsonCodec");
  public static final ClassName JSON_KIND = ClassName.get(CODEC, "JsonKind");
  public static final ClassName FIELD_NAME = ClassName.get(CODEC, "FieldName");
  public static final ClassName KNOWN_TEXTS = ClassName.get(CODEC, "KnownTexts");
  public static final ClassName FIELD_NAMES = ClassName.get(CODEC, "FieldNames");
  public static final ClassName RAW_JSON = ClassName.get(CODEC, "RawJson");
  public static final ClassName RAW_OBJECT = ClassName.get(CODEC, "RawObject");
  public static final ClassName STRING_ENUM = ClassName.get(CODEC, "StringEnum");
  public static final ClassName INTEGER_ENUM = ClassName.get(CODEC, "IntegerEnum");
  public static final ClassName STRING_FLAGS = ClassName.get(CODEC, "StringFlags");
  public static final ClassName INTEGER_FLAGS = ClassName.get(CODEC, "IntegerFlags");
  public static final ClassName OMITTABLE = ClassName.get(CODEC, "Omittable");
  public static final ClassName ONE_OR_MANY = ClassName.get(CODEC, "OneOrMany");
  public static final ClassName TIMESTAMP = ClassName.get(CODEC, "Timestamp");
  public static final ClassName UNKNOWN_KEYS = ClassName.get(CODEC, "UnknownKeys");
  public static final ClassName COPIES = ClassName.get(CODEC, "Copies");

  public static final ClassName VALIDATOR = ClassName.get(VALIDATE, "Validator");
  public static final ClassName VIOLATIONS = ClassName.get(VALIDATE, "Violations");

  public static final ClassName PROTOCOL_TABLE = ClassName.get(PROTOCOL, "Protocol");
  public static final ClassName PROTOCOL_BUILDER = PROTOCOL_TABLE.peerClass("ProtocolBuilder");
  public static final ClassName COMMAND_TYPE = ClassName.get(PROTOCOL, "CommandType");
  public static final ClassName FRAME_TYPE = ClassName.get(PROTOCOL, "FrameType");
  public static final ClassName EVENT_TYPE = ClassName.get(PROTOCOL, "EventType");
  public static final ClassName ENVELOPE = ClassName.get(PROTOCOL, "Envelope");
  public static final ClassName ANSWER = ClassName.get(PROTOCOL, "Answer");
  public static final ClassName DIRECTION = ClassName.get(PROTOCOL, "Direction");
  public static final ClassName STATUS = ClassName.get(PROTOCOL, "Status");
  public static final ClassName CLOSE_ACTION = ClassName.get(PROTOCOL, "CloseAction");
  public static final ClassName COMMAND = ClassName.get(PROTOCOL, "Command");
  public static final ClassName FRAME = ClassName.get(PROTOCOL, "Frame");
  public static final ClassName EVENT = ClassName.get(PROTOCOL, "Event");
  public static final ClassName DISPATCH = ClassName.get(PROTOCOL, "Dispatch");
  public static final ClassName UNTYPED_COMMAND = ClassName.get(PROTOCOL, "UntypedCommand");
  public static final ClassName UNTYPED_FRAME = ClassName.get(PROTOCOL, "UntypedFrame");
  public static final ClassName UNTYPED_EVENT = ClassName.get(PROTOCOL, "UntypedEvent");
  public static final ClassName HELLO = ClassName.get(PROTOCOL, "Hello");
  public static final ClassName HEARTBEAT_REQUEST = ClassName.get(PROTOCOL, "HeartbeatRequest");
  public static final ClassName HEARTBEAT_ACK = ClassName.get(PROTOCOL, "HeartbeatAck");
  public static final ClassName RECONNECT = ClassName.get(PROTOCOL, "Reconnect");
  public static final ClassName INVALID_SESSION = ClassName.get(PROTOCOL, "InvalidSession");
  public static final ClassName READY = ClassName.get(PROTOCOL, "Ready");
  public static final ClassName RESUMED = ClassName.get(PROTOCOL, "Resumed");
  public static final ClassName RATE_LIMITED = ClassName.get(PROTOCOL, "RateLimited");

  private RuntimeTypes() {}
}
