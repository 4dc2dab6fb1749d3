package io.replayvault.bootstrap;

import io.replayvault.domain.account.Origin;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/** What the application reads of its settings, as {@code docs/configuration.md} lists them. */
public final class ProductSettings {
  private final Config config;

  public ProductSettings(Config config) {
    this.config = config;
  }

  /** Whether this is the trial profile. */
  public boolean trial() {
    return text("replayvault.profile").filter("trial"::equals).isPresent();
  }

  /** The data directory of the trial. */
  public Path home() {
    return Path.of(text("replayvault.home").orElse("replayvault-data")).toAbsolutePath();
  }

  /** The PKCS#12 file of the root key. */
  public Path rootKeyFile() {
    String setting = text("replayvault.root-key").orElse("pkcs12:" + home().resolve("keys/root.p12"));
    if (!setting.startsWith("pkcs12:")) {
      throw new IllegalStateException(
          "REPLAYVAULT_ROOT_KEY: this version knows pkcs12:path only, not " + setting);
    }
    return Path.of(setting.substring("pkcs12:".length())).toAbsolutePath();
  }

  /** The file with that file's password, outside the data directory. */
  public Path rootKeyPasswordFile() {
    return Path.of(required("replayvault.root-key-password-file")).toAbsolutePath();
  }

  /** Where segments lie. */
  public URI segments() {
    return URI.create(
        text("replayvault.segments").orElse(home().resolve("segments").toUri().toString()));
  }

  /** Where the demo site is served; empty when it is not. */
  public Set<Origin> demoOrigins() {
    return text("replayvault.demo-port")
        .filter(port -> !port.equals("0"))
        .map(port -> Set.of(new Origin("http://localhost:" + port)))
        .orElseGet(Set::of);
  }

  /** E-mail address of the person that a trial's first start makes; empty for a one-time link. */
  public Optional<String> firstPersonEmail() {
    return text("replayvault.first-person-email");
  }

  /** The file with that person's password. */
  public Path firstPersonPasswordFile() {
    return Path.of(required("replayvault.first-person-password-file"));
  }

  private String required(String name) {
    return text(name)
        .orElseThrow(() -> new IllegalStateException("the setting " + name + " is missing"));
  }

  private Optional<String> text(String name) {
    return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
  }
}
