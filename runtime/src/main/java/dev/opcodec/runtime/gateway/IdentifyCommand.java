package dev.opcodec.runtime.gateway;

import org.jspecify.annotations.Nullable;

/** Op 2. */
public record IdentifyCommand(
    String token,
    ClientProperties properties,
    @Nullable Boolean compress,
    @Nullable Long largeThreshold,
    @Nullable IntegerIntegerTuple shard,
    Intents intents)
    implements LifecycleCommand {
  @Override
  public int opcode() {
    return 2;
  }

  @Override
  public String toString() {
    return "IdentifyCommand[token=***]";
  }

  /** An empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder with these values. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.token = token;
    builder.properties = properties;
    builder.compress = compress;
    builder.largeThreshold = largeThreshold;
    builder.shard = shard;
    builder.intents = intents;
    return builder;
  }

  /** Builds. */
  public static final class Builder {
    private Builder() {}

    private String token = "";
    private ClientProperties properties = new ClientProperties("", "", "");
    private @Nullable Boolean compress;
    private @Nullable Long largeThreshold;
    private @Nullable IntegerIntegerTuple shard;
    private Intents intents = new Intents(0);

    /** Sets. */
    public Builder token(String value) {
      token = value;
      return this;
    }

    /** Sets. */
    public Builder properties(ClientProperties value) {
      properties = value;
      return this;
    }

    /** Sets. */
    public Builder compress(@Nullable Boolean value) {
      compress = value;
      return this;
    }

    /** Sets. */
    public Builder largeThreshold(@Nullable Long value) {
      largeThreshold = value;
      return this;
    }

    /** Sets. */
    public Builder shard(@Nullable IntegerIntegerTuple value) {
      shard = value;
      return this;
    }

    /** Sets. */
    public Builder intents(Intents value) {
      intents = value;
      return this;
    }

    /** Builds. */
    public IdentifyCommand build() {
      return new IdentifyCommand(token, properties, compress, largeThreshold, shard, intents);
    }
  }
}
