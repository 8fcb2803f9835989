package dev.opcodec.runtime.transport.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The same classes once more, from a class path without the optional library. */
class WithoutZstdTest {
  private final URLClassLoader loader =
      // No parent but the JDK's core: on the module path the others would find the library.
      new URLClassLoader(new URL[] {home(Compression.class), home(LoggerFactory.class)}, null);

  private static URL home(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }

  @AfterEach
  void close() throws IOException {
    loader.close();
  }

  private Object kind(String name) throws ReflectiveOperationException {
    return type("Compression").getMethod("valueOf", String.class).invoke(null, name);
  }

  private Class<?> type(String name) throws ClassNotFoundException {
    return loader.loadClass(Compression.class.getPackageName() + "." + name);
  }

  @Test
  void AUTO_is_zlib_stream() throws ReflectiveOperationException {
    assertThat(type("Compression")).isNotSameAs(Compression.class);
    Object resolved = type("Compression").getMethod("resolve").invoke(kind("AUTO"));
    assertThat(resolved).hasToString("ZLIB_STREAM");
    assertThat(Compression.AUTO.resolve()).isEqualTo(Compression.ZSTD_STREAM);
  }

  @Test
  void zlib_stream_and_none_work_and_zstd_stream_is_refused_by_name()
      throws ReflectiveOperationException {
    var settings = type("CompressionSettings").getConstructor(type("Compression"), int.class);
    for (String name : new String[] {"AUTO", "ZLIB_STREAM", "NONE"}) {
      Object made = settings.newInstance(kind(name), 1_000);
      Object decompression = made.getClass().getMethod("begin").invoke(made);
      decompression.getClass().getMethod("close").invoke(decompression);
    }
    assertThatThrownBy(() -> settings.newInstance(kind("ZSTD_STREAM"), 1_000))
        .isInstanceOf(InvocationTargetException.class)
        .cause()
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("zstd-stream needs com.github.luben:zstd-jni");
  }
}
