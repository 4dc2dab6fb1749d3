package io.replayvault.kms.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.replayvault.application.keys.out.Changes;
import io.replayvault.application.keys.out.KeysUnavailable;
import io.replayvault.application.keys.out.RootKey;
import io.replayvault.application.keys.out.RootKeyContract;
import io.replayvault.domain.keys.SecretBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clauses C3, C4: {@link Pkcs11RootKey} against SoftHSM 2. */
final class Pkcs11RootKeyIT extends RootKeyContract {
  private static final byte[] CONTEXT = {1};
  private static final SecretBytes SECRET = Changes.key(5);
  private static final SecureChance CHANCE = new SecureChance();

  @TempDir private static Path folder;
  private static SoftToken token;
  private static RootKey root;
  private static RootKey foreign;

  @BeforeAll
  static void makeToken() throws IOException, InterruptedException {
    token = SoftToken.create(folder, "own");
    token.makeKey("root", true);
    token.makeKey("foreign", true);
    token.makeKey("loose", false);
    root = opened("root");
    foreign = opened("foreign");
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
  void a_key_looked_up_again_opens_what_it_sealed() {
    byte[] sealed = root.seal(SECRET, CONTEXT);
    assertThat(opened("root").open(sealed, CONTEXT)).isEqualTo(SECRET);
  }

  @Test
  void a_key_that_the_token_gives_away_is_refused() {
    assertUnavailable(() -> opened("loose"), "gives the key loose away");
  }

  @Test
  void a_key_that_is_not_there_is_told_in_one_line() {
    assertUnavailable(() -> opened("nobodys"), "has no key nobodys");
  }

  @Test
  void a_pin_that_is_wrong_missing_or_open_to_others_is_told_in_one_line() throws IOException {
    Path pin = folder.resolve("wrong.pin");
    Files.writeString(pin, "another pin");
    assertUnavailable(() -> opened("root", pin), "chmod 600");
    Files.setPosixFilePermissions(pin, PosixFilePermissions.fromString("rw-------"));
    assertUnavailable(() -> opened("root", folder.resolve("none.pin")), "is not there");
  }

  @Test
  void a_slot_without_a_token_is_told_in_one_line() {
    Pkcs11Settings nowhere = new Pkcs11Settings(SoftToken.MODULE, 7_777_777, "root");
    assertUnavailable(
        () -> Pkcs11RootKey.open(nowhere, token.pinFile(), CHANCE), "has no token in slot 7777777");
  }

  private static RootKey opened(String label) {
    return opened(label, token.pinFile());
  }

  private static RootKey opened(String label, Path pin) {
    return Pkcs11RootKey.open(token.settings(label), pin, CHANCE);
  }

  private static void assertUnavailable(Runnable call, String reason) {
    assertThatExceptionOfType(KeysUnavailable.class)
        .isThrownBy(call::run)
        .withMessageContaining(reason)
        .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("\n"));
  }
}
