package io.replayvault.bootstrap;

import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.keys.out.RootKey;
import io.replayvault.bootstrap.configuration.Profile;
import io.replayvault.bootstrap.configuration.RootKeyHolder;
import io.replayvault.bootstrap.configuration.RootKeyHolder.AwsKms;
import io.replayvault.bootstrap.configuration.RootKeyHolder.Pkcs11;
import io.replayvault.bootstrap.configuration.RootKeyHolder.Pkcs12;
import io.replayvault.kms.keys.AwsKmsConnection;
import io.replayvault.kms.keys.AwsKmsRootKey;
import io.replayvault.kms.keys.AwsKmsSettings;
import io.replayvault.kms.keys.PasswordFile;
import io.replayvault.kms.keys.Pkcs11RootKey;
import io.replayvault.kms.keys.Pkcs11Settings;
import io.replayvault.kms.keys.Pkcs12RootKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/** Opens the holders that settings name. */
final class RootKeyHolders {
  private final Profile profile;
  private final Chance chance;

  RootKeyHolders(Profile profile, Chance chance) {
    this.profile = profile;
    this.chance = chance;
  }

  RootKey open(RootKeyHolder holder) {
    return switch (holder) {
      case Pkcs12 file -> ofFile(file.file(), file.passwordFile());
      case AwsKms kms -> {
        AwsKmsSettings settings = new AwsKmsSettings(kms.key(), kms.region(), kms.endpoint());
        yield AwsKmsRootKey.open(AwsKmsConnection.open(settings), settings);
      }
      case Pkcs11 token ->
          Pkcs11RootKey.open(
              new Pkcs11Settings(token.module(), token.slot(), token.label()),
              token.pinFile(),
              chance);
    };
  }

  private RootKey ofFile(Path file, Path passwordFile) {
    return profile == Profile.TRIAL && !Files.exists(file)
        ? first(file, passwordFile)
        : Pkcs12RootKey.open(file, passwordFile, chance);
  }

  /** A trial makes its own root key, and the password for it in another place. */
  private RootKey first(Path file, Path passwordFile) {
    ownersDirectory(file);
    ownersDirectory(passwordFile);
    if (!Files.exists(passwordFile)) {
      PasswordFile.create(passwordFile, chance);
    }
    return Pkcs12RootKey.create(file, passwordFile, chance);
  }

  private static void ownersDirectory(Path file) {
    Path directory = Objects.requireNonNull(file.toAbsolutePath().getParent());
    try {
      Files.createDirectories(
          directory,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make " + directory, e);
    }
  }
}
