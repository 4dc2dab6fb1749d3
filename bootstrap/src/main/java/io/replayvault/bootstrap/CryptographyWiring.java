package io.replayvault.bootstrap;

import io.replayvault.application.access.out.IdentityTokens;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.keys.out.KeyedHash;
import io.replayvault.application.keys.out.ObjectSealer;
import io.replayvault.application.keys.out.Signatures;
import io.replayvault.application.keys.out.ValueSealer;
import io.replayvault.application.password.out.PasswordHasher;
import io.replayvault.application.session.out.Compression;
import io.replayvault.bootstrap.configuration.SettingProblem;
import io.replayvault.bootstrap.configuration.Settings;
import io.replayvault.kms.access.JoseIdentityTokens;
import io.replayvault.kms.keys.ChunkedObjectSealer;
import io.replayvault.kms.keys.GcmValueSealer;
import io.replayvault.kms.keys.HmacKeyedHash;
import io.replayvault.kms.keys.JdkSignatures;
import io.replayvault.kms.keys.SecureChance;
import io.replayvault.kms.password.Argon2Calibration;
import io.replayvault.kms.password.Argon2Cost;
import io.replayvault.kms.password.Argon2PasswordHasher;
import io.replayvault.kms.session.ZstdCompression;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.stream.Collectors;

/** Time, chance and everything cryptographic. */
@ApplicationScoped
public class CryptographyWiring {
  private static final Logger LOG = System.getLogger(CryptographyWiring.class.getName());

  /** So many passwords are hashed at once; each takes some 64 MiB for a moment. */
  private static final int HASHES_AT_ONCE = 2;

  @Produces
  @Singleton
  InstantSource clock() {
    return InstantSource.system();
  }

  /**
   * The settings, checked again: an application server of somebody else's did not go through the
   * launcher.
   */
  @Produces
  @Singleton
  Settings settings() {
    return switch (Settings.readFromProcess()) {
      case Settings.Outcome.Accepted accepted -> {
        accepted.warnings().forEach(each -> LOG.log(Level.WARNING, each.line()));
        yield accepted.settings();
      }
      case Settings.Outcome.Refused refused ->
          throw new IllegalStateException(
              refused.problems().stream()
                  .map(SettingProblem::line)
                  .collect(Collectors.joining(System.lineSeparator())));
    };
  }

  @Produces
  @Singleton
  Chance chance() {
    return new SecureChance();
  }

  @Produces
  @Singleton
  ValueSealer valueSealer(Chance chance) {
    return new GcmValueSealer(chance);
  }

  @Produces
  @Singleton
  ObjectSealer objectSealer(Chance chance) {
    return new ChunkedObjectSealer(chance);
  }

  @Produces
  @Singleton
  KeyedHash keyedHash() {
    return new HmacKeyedHash();
  }

  @Produces
  @Singleton
  Signatures signatures(Chance chance) {
    return new JdkSignatures(chance);
  }

  @Produces
  @Singleton
  IdentityTokens identityTokens() {
    return new JoseIdentityTokens();
  }

  /** Made at the start, while nobody waits for it. */
  @Produces
  @Singleton
  PasswordHasher passwordHasher(Chance chance) {
    Argon2Cost cost = Argon2Calibration.ofThisMachine();
    LOG.log(Level.INFO, "passwords are hashed in {0} passes over 64 MiB", cost.passes());
    return new Argon2PasswordHasher(cost, HASHES_AT_ONCE, chance);
  }

  @Produces
  @Singleton
  Compression compression() {
    return new ZstdCompression();
  }
}
