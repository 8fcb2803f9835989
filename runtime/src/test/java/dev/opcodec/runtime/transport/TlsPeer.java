package dev.opcodec.runtime.transport;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A peer that speaks TLS, with a certificate of its own making. */
final class TlsPeer extends LoopbackPeer {
  private static final String PASSWORD = "changeit";

  private final KeyStore keys;

  /** A peer whose certificate is for its address. */
  TlsPeer() throws Exception {
    this("IP:127.0.0.1");
  }

  /**
   * A peer.
   *
   * @param subject whom its certificate is for, as keytool names it
   */
  TlsPeer(String subject) throws Exception {
    this(keys(subject));
  }

  private TlsPeer(KeyStore keys) throws IOException, GeneralSecurityException {
    super(server(keys));
    this.keys = keys;
  }

  private static KeyStore keys(String subject) throws Exception {
    Path folder = Files.createTempDirectory("opcodec-tls");
    Path file = folder.resolve("keys.p12");
    try {
      Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
      String make =
          "%s -genkeypair -keyalg EC -alias peer -dname CN=peer -ext san=%s -storetype PKCS12"
              + " -storepass %s -keystore %s";
      Process process =
          new ProcessBuilder(make.formatted(keytool, subject, PASSWORD, file).split(" "))
              .inheritIO()
              .start();
      if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IllegalStateException("keytool failed");
      }
      KeyStore keys = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(file)) {
        keys.load(in, PASSWORD.toCharArray());
      }
      return keys;
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  private static ServerSocket server(KeyStore keys) throws IOException, GeneralSecurityException {
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(managers.getKeyManagers(), null, null);
    return tls.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  X509Certificate certificate() throws GeneralSecurityException {
    return (X509Certificate) keys.getCertificate("peer");
  }

  @Override
  URI uri() {
    return URI.create("wss://127.0.0.1:" + port() + "/");
  }

  /** Takes a connection that the client gives up before it has asked for anything. */
  void acceptInVain() {
    assertThatThrownBy(this::acceptRequest).isInstanceOf(IOException.class);
  }
}
