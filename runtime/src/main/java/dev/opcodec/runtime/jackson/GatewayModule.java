package dev.opcodec.runtime.jackson;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.ser.Serializers;
import dev.opcodec.runtime.bind.GeneratedCodecs;
import dev.opcodec.runtime.bind.MapKeys;
import org.jspecify.annotations.Nullable;

/**
 * Has an {@code ObjectMapper} read and write every generated type, of the bundled protocol and of
 * any other, through its own codec: with the wire's names and order, with absent and null kept
 * apart, and with unknown values kept. The mapper's naming strategies, inclusion rules and mix-ins
 * do not change what is inside such a value.
 *
 * <p>Open enums and flags may be keys of maps, too.
 *
 * <p>A value that is not what its type says fails with a {@link
 * com.fasterxml.jackson.databind.exc.MismatchedInputException} that tells the path below the value
 * and never the input.
 */
public final class GatewayModule extends Module {
  private final GeneratedCodecs codecs = new GeneratedCodecs();

  /** To be registered with one mapper or several. */
  public GatewayModule() {}

  @Override
  public String getModuleName() {
    return "Opcodec";
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public Object getTypeId() {
    return GatewayModule.class;
  }

  @Override
  public void setupModule(SetupContext context) {
    context.addSerializers(
        new Serializers.Base() {
          @Override
          public @Nullable JsonSerializer<?> findSerializer(
              SerializationConfig config, JavaType type, BeanDescription description) {
            return codecs.of(type.getRawClass()).map(ValueSerializer::new).orElse(null);
          }
        });
    context.addDeserializers(
        new Deserializers.Base() {
          @Override
          public @Nullable JsonDeserializer<?> findBeanDeserializer(
              JavaType type, DeserializationConfig config, BeanDescription description) {
            return codecs
                .of(type.getRawClass())
                .map(codec -> new ValueDeserializer<>(type, codec))
                .orElse(null);
          }

          @Override
          public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return codecs.of(type).isPresent();
          }
        });
    context.addKeySerializers(
        new Serializers.Base() {
          @Override
          public @Nullable JsonSerializer<?> findSerializer(
              SerializationConfig config, JavaType type, BeanDescription description) {
            return MapKeys.canBe(type.getRawClass())
                ? codecs.of(type.getRawClass()).map(KeySerializer::new).orElse(null)
                : null;
          }
        });
    context.addKeyDeserializers(
        (type, config, description) ->
            MapKeys.canBe(type.getRawClass())
                ? codecs
                    .of(type.getRawClass())
                    .map(codec -> new ValueKeyDeserializer(type.getRawClass(), codec))
                    .orElse(null)
                : null);
  }
}
