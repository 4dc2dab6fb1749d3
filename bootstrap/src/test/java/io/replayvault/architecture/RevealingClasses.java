package io.replayvault.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/**
 * Who may read secret bytes. Adding a class here is a review of its own: what does it do with them,
 * and does it wipe its copy?
 */
final class RevealingClasses {
  /** Each class that asks for the token, the cryptographic module's too. */
  static final Set<String> LISTED =
      Set.of(
          "io.replayvault.application.keys.ObjectKeys",
          "io.replayvault.domain.password.FoldedPassword",
          "io.replayvault.kms.access.HmacOneTimeCodes",
          "io.replayvault.kms.access.TokenKeys",
          "io.replayvault.kms.keys.RevealedKeys",
          "io.replayvault.kms.password.Argon2Password");

  /** Each class that takes plain copies from {@code RevealedKeys}, which it has to wipe. */
  static final Set<String> COPYING =
      Set.of(
          "io.replayvault.kms.keys.AwsKmsRootKey",
          "io.replayvault.kms.keys.HybridPkcs12RootKey",
          "io.replayvault.kms.keys.JdkSignatures",
          "io.replayvault.kms.keys.Pkcs11RootKey",
          "io.replayvault.kms.keys.Pkcs12RootKey",
          "io.replayvault.kms.keys.RevealedKeys",
          "io.replayvault.kms.keys.XWingKey");

  private RevealingClasses() {}

  /** Classes on the list. */
  static DescribedPredicate<JavaClass> listed() {
    return DescribedPredicate.describe("that are listed", type -> LISTED.contains(type.getName()));
  }
}
