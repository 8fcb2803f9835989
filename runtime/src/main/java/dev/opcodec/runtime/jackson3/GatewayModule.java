package dev.opcodec.runtime.jackson3;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.opcodec.runtime.bind.GeneratedCodecs;
import dev.opcodec.runtime.bind.MapKeys;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.ser.Serializers;

/**
 * Does in Jackson 3 what {@link dev.opcodec.runtime.jackson.GatewayModule} does in Jackson 2: has a
 * mapper read and write every generated type through its own codec, and open enums and flags as
 * keys of maps, too.
 *
 * <p>A value that is not what its type says fails with a {@link
 * tools.jackson.databind.exc.MismatchedInputException} that tells the path below the value and
 * never the input.
 */
@SuppressWarnings("exports") // whoever adds it requires tools.jackson.databind
public final class GatewayModule extends JacksonModule {
  private final GeneratedCodecs codecs = new GeneratedCodecs();

  /** To be added to one mapper or several. */
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
  public Object getRegistrationId() {
    return GatewayModule.class;
  }

  @Override
  public void setupModule(SetupContext context) {
    context.addSerializers(
        new Serializers() {
          @Override
          public @Nullable ValueSerializer<?> findSerializer(
              SerializationConfig config,
              JavaType type,
              BeanDescription.Supplier description,
              JsonFormat.Value format) {
            return codecs.of(type.getRawClass()).map(CodecSerializer::new).orElse(null);
          }
        });
    context.addDeserializers(
        new Deserializers.Base() {
          @Override
          public @Nullable ValueDeserializer<?> findBeanDeserializer(
              JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return codecs
                .of(type.getRawClass())
                .map(codec -> new CodecDeserializer<>(type, codec))
                .orElse(null);
          }

          @Override
          public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return codecs.of(type).isPresent();
          }
        });
    context.addKeySerializers(
        new Serializers() {
          @Override
          public @Nullable ValueSerializer<?> findSerializer(
              SerializationConfig config,
              JavaType type,
              BeanDescription.Supplier description,
              JsonFormat.Value format) {
            return MapKeys.canBe(type.getRawClass())
                ? codecs.of(type.getRawClass()).map(CodecKeySerializer::new).orElse(null)
                : null;
          }
        });
    context.addKeyDeserializers(
        (type, config, description) ->
            MapKeys.canBe(type.getRawClass())
                ? codecs
                    .of(type.getRawClass())
                    .map(codec -> new CodecKeyDeserializer(type.getRawClass(), codec))
                    .orElse(null)
                : null);
  }
}
