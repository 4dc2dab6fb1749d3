package io.replayvault.bootstrap;

import io.replayvault.application.access.out.IdentityTokens;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.keys.out.KeyedHash;
import io.replayvault.application.keys.out.ObjectSealer;
import io.replayvault.application.keys.out.RootKey;
import io.replayvault.application.keys.out.Signatures;
import io.replayvault.application.keys.out.ValueSealer;
import io.replayvault.application.password.out.PasswordHasher;
import io.replayvault.application.session.out.Compression;
import io.replayvault.kms.access.JoseIdentityTokens;
import io.replayvault.kms.keys.ChunkedObjectSealer;
import io.replayvault.kms.keys.GcmValueSealer;
import io.replayvault.kms.keys.HmacKeyedHash;
import io.replayvault.kms.keys.JdkSignatures;
import io.replayvault.kms.keys.Pkcs12RootKey;
import io.replayvault.kms.keys.SecureChance;
import io.replayvault.kms.password.Argon2Cost;
import io.replayvault.kms.password.Argon2PasswordHasher;
import io.replayvault.kms.session.ZstdCompression;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/** Time, chance and everything cryptographic. */
@ApplicationScoped
public class CryptographyWiring {
  /** So many passwords are hashed at once; each takes some 46 MiB for a moment. */
  private static final int HASHES_AT_ONCE = 2;

  @Produces
  @Singleton
  InstantSource clock() {
    return InstantSource.system();
  }

  @Produces
  @Singleton
  Chance chance() {
    return new SecureChance();
  }

  @Produces
  @Singleton
  RootKey rootKey(ProductSettings settings, Chance chance) {
    Path file = settings.rootKeyFile();
    Path passwordFile = settings.rootKeyPasswordFile();
    return settings.trial() && !Files.exists(file)
        ? Pkcs12RootKey.create(file, passwordFile, chance)
        : Pkcs12RootKey.open(file, passwordFile, chance);
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

  @Produces
  @Singleton
  PasswordHasher passwordHasher(Chance chance) {
    return new Argon2PasswordHasher(Argon2Cost.USUAL, HASHES_AT_ONCE, chance);
  }

  @Produces
  @Singleton
  Compression compression() {
    return new ZstdCompression();
  }
}
