package io.replayvault.bootstrap.configuration;

import io.replayvault.bootstrap.configuration.tls.CertificateCheck;
import io.replayvault.bootstrap.configuration.tls.PemFiles;
import io.replayvault.bootstrap.configuration.tls.Pkcs12Files;
import io.replayvault.bootstrap.configuration.tls.TlsFiles;
import io.replayvault.bootstrap.configuration.tls.TlsIdentity;
import io.replayvault.bootstrap.configuration.tls.TlsRefused;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads which certificate the entry points show, and whether browsers will take it. */
final class TlsReader {

  private static final String KEY_STORE = "replayvault.tls.keystore";
  private static final String KEY_STORE_PASSWORD = "replayvault.tls.keystore.password.file";
  private static final String CERTIFICATE = "replayvault.tls.certificate";
  private static final String KEY = "replayvault.tls.key";
  private static final String KEY_PASSWORD = "replayvault.tls.key.password.file";

  private final SettingSource source;
  private final ProfileRules rules;

  TlsReader(SettingSource source, ProfileRules rules) {
    this.source = source;
    this.rules = rules;
  }

  Optional<TlsFiles> read() {
    Optional<Path> keyStore = source.path(KEY_STORE);
    Optional<Path> certificate = source.path(CERTIFICATE);
    Optional<Path> key = source.path(KEY);
    if (keyStore.isPresent() && (certificate.isPresent() || key.isPresent())) {
      source.refuse(
          KEY_STORE,
          "and REPLAYVAULT_TLS_CERTIFICATE are both set",
          "set one of them, so that it is plain which certificate is shown");
    }
    if (certificate.isPresent() || key.isPresent()) {
      return pem(certificate, key);
    }
    if (keyStore.isEmpty() && !rules.trial()) {
      source.refuse(
          KEY_STORE,
          "is not set",
          "set the PKCS#12 file with certificate and key, or REPLAYVAULT_TLS_CERTIFICATE and"
              + " REPLAYVAULT_TLS_KEY");
    }
    return keyStore.flatMap(this::pkcs12);
  }

  private Optional<TlsFiles> pem(Optional<Path> certificate, Optional<Path> key) {
    if (certificate.isEmpty()) {
      source.refuse(CERTIFICATE, "is not set", "set the PEM file with the certificate of the key");
    }
    if (key.isEmpty()) {
      source.refuse(KEY, "is not set", "set the PEM file with the certificate's key");
    }
    return certificate.flatMap(
        chain -> key.map(found -> new PemFiles(chain, found, source.path(KEY_PASSWORD))));
  }

  private Optional<TlsFiles> pkcs12(Path file) {
    Optional<Path> password = source.path(KEY_STORE_PASSWORD);
    if (password.isEmpty()) {
      source.refuse(KEY_STORE_PASSWORD, "is not set", "set the file that holds the password");
    }
    return password.map(found -> new Pkcs12Files(file, found));
  }

  /** Opens the files and looks at the certificate, unless something else is wrong with them. */
  void check(TlsFiles files, EntryPoints doors, Surroundings surroundings) {
    if (source.refused(files.certificateProperty())
        || source.refused(files.keyProperty())
        || source.refused(files.passwordProperty())) {
      return;
    }
    try {
      TlsIdentity identity = files.read();
      CertificateCheck certificate = new CertificateCheck(files, identity);
      certificate.faults(surroundings.now()).forEach(this::refuse);
      certificate.endsSoon(surroundings.now()).ifPresent(this::warn);
      checkNames(files, certificate, doors);
    } catch (TlsRefused refused) {
      refuse(refused);
    }
  }

  /** A warning only: before a load balancer that ends TLS, browsers never see this certificate. */
  private void checkNames(TlsFiles files, CertificateCheck certificate, EntryPoints doors) {
    Map<String, URI> origins = new LinkedHashMap<>();
    origins.put("REPLAYVAULT_CONSOLE_ORIGIN", doors.consoleOrigin());
    origins.put("REPLAYVAULT_REPLAY_ORIGIN", doors.replayOrigin());
    origins.put("REPLAYVAULT_RECORDING_ORIGIN", doors.recordingOrigin());
    origins.forEach(
        (setting, origin) -> {
          if ("https".equals(origin.getScheme()) && !certificate.covers(origin.getHost())) {
            source.warn(
                files.certificateProperty(),
                "is not for " + origin.getHost() + " of " + setting,
                "browsers refuse it, unless a load balancer shows them another; add that name");
          }
        });
  }

  private void refuse(TlsRefused refused) {
    source.refuse(refused.property(), refused.reason(), refused.mend());
  }

  private void warn(TlsRefused refused) {
    source.warn(refused.property(), refused.reason(), refused.mend());
  }
}
