package io.replayvault.kms.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.replayvault.application.keys.out.Changes;
import io.replayvault.application.keys.out.KeysUnavailable;
import io.replayvault.application.keys.out.RootKey;
import io.replayvault.application.keys.out.RootKeyContract;
import io.replayvault.domain.keys.SecretBytes;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second suite passes the kit that the first does. */
final class HybridPkcs12RootKeyTest extends RootKeyContract {
  private static final byte[] CONTEXT = {1};
  private static final SecretBytes SECRET = Changes.key(5);

  @TempDir private Path folder;
  private final SecureChance chance = new SecureChance();
  private Path file;
  private Path passwordFile;
  private RootKey root;
  private RootKey foreign;

  @BeforeEach
  void makeKeys() {
    file = folder.resolve("root.p12");
    passwordFile = folder.resolve("root.password");
    PasswordFile.create(passwordFile, chance);
    root = HybridPkcs12RootKey.create(file, passwordFile, chance);
    foreign = HybridPkcs12RootKey.create(folder.resolve("foreign.p12"), passwordFile, chance);
  }

  @Override
  protected RootKey rootKey() {
    return root;
  }

  @Override
  protected RootKey foreignRootKey() {
    return foreign;
  }

  @Test
  void a_key_opened_again_opens_what_it_sealed() {
    byte[] sealed = root.seal(SECRET, CONTEXT);
    assertThat(HybridPkcs12RootKey.open(file, passwordFile, chance).open(sealed, CONTEXT))
        .isEqualTo(SECRET);
  }

  @Test
  void a_file_of_one_suite_is_none_of_the_other() {
    Path first = folder.resolve("first.p12");
    Pkcs12RootKey.create(first, passwordFile, chance);
    assertHoldsNone(() -> HybridPkcs12RootKey.open(first, passwordFile, chance));
    assertHoldsNone(() -> Pkcs12RootKey.open(file, passwordFile, chance));
  }

  private static void assertHoldsNone(Runnable opening) {
    assertThatExceptionOfType(KeysUnavailable.class)
        .isThrownBy(opening::run)
        .withMessageEndingWith("holds no root key");
  }
}
