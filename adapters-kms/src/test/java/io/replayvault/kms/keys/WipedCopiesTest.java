package io.replayvault.kms.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.keys.out.Changes;
import io.replayvault.application.keys.out.RootKey;
import io.replayvault.domain.keys.Reveal;
import io.replayvault.domain.keys.SecretBytes;
import io.replayvault.domain.keys.SigningPurpose;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Copies of key bytes are gone once they were used, as far as anybody can see from outside. */
final class WipedCopiesTest {
  @TempDir private Path folder;

  /** Every array that was drawn, with its content as it is now. */
  private final List<byte[]> drawn = new ArrayList<>();

  private final Chance chance =
      length -> {
        byte[] bytes = new SecureChance().bytes(length);
        drawn.add(bytes);
        return bytes;
      };

  @Test
  void a_fresh_root_key_is_wiped_where_it_was_drawn() {
    Path passwordFile = folder.resolve("root.password");
    PasswordFile.create(passwordFile, chance);
    Pkcs12RootKey.create(folder.resolve("first.p12"), passwordFile, chance);
    HybridPkcs12RootKey.create(folder.resolve("second.p12"), passwordFile, chance);
    assertThat(drawn).hasSize(3);
    assertAllWiped();
  }

  @ParameterizedTest
  @EnumSource
  void a_fresh_signing_key_is_wiped_where_it_was_drawn(SigningPurpose purpose) {
    new JdkSignatures(chance).generate(purpose);
    assertThat(drawn).isNotEmpty();
    assertAllWiped();
  }

  @Test
  void a_fresh_encapsulation_is_wiped_where_it_was_drawn() {
    XWingKey.of(Changes.key(1)).encapsulate(chance);
    assertThat(drawn).hasSize(1);
    assertAllWiped();
  }

  @Test
  void a_seed_is_destroyed_once_its_key_pair_is_made() {
    SecretBytes seed = Changes.key(3);
    RootKey root = HybridPkcs12RootKey.of(seed, chance);
    assertThat(seed.bytes(Reveal.secrets())).containsOnly(0);
    byte[] sealed = root.seal(Changes.key(4), new byte[0]);
    assertThat(root.open(sealed, new byte[0])).isEqualTo(Changes.key(4));
  }

  private void assertAllWiped() {
    assertThat(drawn).allSatisfy(each -> assertThat(each).containsOnly(0));
  }
}
