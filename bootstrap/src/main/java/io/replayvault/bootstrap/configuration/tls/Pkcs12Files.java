package io.replayvault.bootstrap.configuration.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A PKCS#12 file (RFC 7292) with one key and its certificates.
 *
 * @param file the key store
 * @param passwordFile the file that holds its password and nothing else
 */
public record Pkcs12Files(Path file, Path passwordFile) implements TlsFiles {

  private static final String FILE = "replayvault.tls.keystore";
  private static final String PASSWORD = "replayvault.tls.keystore.password.file";

  @Override
  public String certificateProperty() {
    return FILE;
  }

  @Override
  public String keyProperty() {
    return FILE;
  }

  @Override
  public String passwordProperty() {
    return PASSWORD;
  }

  @Override
  public List<Path> paths() {
    return List.of(file, passwordFile);
  }

  @Override
  public TlsIdentity read() {
    char[] password = FileContent.password(PASSWORD, passwordFile);
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(FileContent.bytes(FILE, file)), password);
      String alias = onlyKey(store);
      return TlsIdentity.of(
          this,
          (PrivateKey) store.getKey(alias, password),
          chain(store.getCertificateChain(alias)));
    } catch (IOException e) {
      throw e.getCause() instanceof UnrecoverableKeyException
          ? new TlsRefused(PASSWORD, "does not open the key store", "put its password there")
          : new TlsRefused(
              FILE, "is not a whole PKCS#12 file", "make it with openssl pkcs12 -export");
    } catch (GeneralSecurityException | ClassCastException e) {
      throw new TlsRefused(
          FILE, "holds a key that cannot be used", "make it with openssl pkcs12 -export");
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  private static String onlyKey(KeyStore store) throws GeneralSecurityException {
    List<String> keys = new ArrayList<>();
    for (String alias : Collections.list(store.aliases())) {
      if (store.isKeyEntry(alias)) {
        keys.add(alias);
      }
    }
    if (keys.size() != 1) {
      throw new TlsRefused(
          FILE,
          "holds " + keys.size() + " private keys",
          "put in one key, with one certificate for every host name");
    }
    return keys.getFirst();
  }

  private static List<X509Certificate> chain(Certificate[] certificates) {
    return Arrays.stream(certificates).map(X509Certificate.class::cast).toList();
  }
}
