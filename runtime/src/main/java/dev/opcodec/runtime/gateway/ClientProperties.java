package dev.opcodec.runtime.gateway;

/** What a client says of itself. */
public record ClientProperties(String os, String browser, String device) {
  /** An empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds. */
  public static final class Builder {
    private Builder() {}

    private String os = "";
    private String browser = "";
    private String device = "";

    /** Sets. */
    public Builder os(String value) {
      os = value;
      return this;
    }

    /** Sets. */
    public Builder browser(String value) {
      browser = value;
      return this;
    }

    /** Sets. */
    public Builder device(String value) {
      device = value;
      return this;
    }

    /** Builds. */
    public ClientProperties build() {
      return new ClientProperties(os, browser, device);
    }
  }
}
