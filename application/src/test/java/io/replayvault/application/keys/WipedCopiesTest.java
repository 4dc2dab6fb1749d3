package io.replayvault.application.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.KeyRoom;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.keys.out.RootKey;
import io.replayvault.application.keys.out.SeededChance;
import io.replayvault.application.keys.out.SimpleSignatures;
import io.replayvault.application.keys.out.ValueSealer;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.keys.AccountKeyPurpose;
import io.replayvault.domain.keys.Reveal;
import io.replayvault.domain.keys.SecretBytes;
import io.replayvault.domain.keys.SigningPurpose;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Copies of key bytes are wiped after use, also where what they were made for breaks. */
final class WipedCopiesTest {
  private final KeyRoom room = new KeyRoom();
  private final AccountId account = Fresh.account();
  private final List<byte[]> seen = new ArrayList<>();
  private final List<SecretBytes> lent = new ArrayList<>();
  private final Chance chance =
      length -> {
        byte[] bytes = new SeededChance(length).bytes(length);
        seen.add(bytes);
        return bytes;
      };

  /** Takes what it is to seal, and breaks. */
  private final ValueSealer brokenSealer =
      new ValueSealer() {
        @Override
        public byte[] seal(SecretBytes key, byte[] value, byte[] context) {
          seen.add(value);
          throw new Outage();
        }

        @Override
        public byte[] open(SecretBytes key, byte[] sealed, byte[] context) {
          throw new Outage();
        }
      };

  /** The same of a root key. */
  private final RootKey brokenRoot =
      new RootKey() {
        @Override
        public byte[] seal(SecretBytes secret, byte[] context) {
          lent.add(secret);
          throw new Outage();
        }

        @Override
        public SecretBytes open(byte[] sealed, byte[] context) {
          throw new Outage();
        }
      };

  @Test
  void an_object_key_that_cannot_be_wrapped() {
    ObjectKeys keys = new ObjectKeys(room.masterKeys(), room.objectKeyStore, brokenSealer, chance);
    SecretBytes key = keys.newKey();
    assertThatThrownBy(() -> keys.keep(account, keys.newId(), key)).isInstanceOf(Outage.class);
    assertThat(seen.getFirst()).as("where it was drawn").containsOnly(0);
    assertThat(seen.getLast()).as("what was to be sealed").hasSize(32).containsOnly(0);
  }

  @Test
  void an_account_key_that_cannot_be_wrapped() {
    AccountKeys keys =
        new AccountKeys(
            room.masterKeys(),
            room.accountKeyStore,
            brokenSealer,
            chance,
            room.records,
            room.clock);
    assertThatThrownBy(() -> keys.key(account, AccountKeyPurpose.LABEL_INDEX))
        .isInstanceOf(Outage.class);
    assertThat(seen).hasSize(2).allSatisfy(each -> assertThat(each).containsOnly(0));
  }

  @Test
  void a_master_key_that_cannot_be_sealed() {
    MasterKeys keys =
        new MasterKeys(room.masterKeyStore, brokenRoot, chance, room.records, room.clock);
    assertThatThrownBy(() -> keys.active(account)).isInstanceOf(Outage.class);
    assertThat(seen).hasSize(1).allSatisfy(each -> assertThat(each).containsOnly(0));
    assertLentAreDestroyed();
  }

  @Test
  void a_signing_key_that_cannot_be_sealed() {
    SigningKeys keys =
        new SigningKeys(
            room.signingKeyStore,
            new SimpleSignatures(),
            brokenRoot,
            chance,
            room.records,
            room.clock);
    assertThatThrownBy(() -> keys.current(SigningPurpose.POLICY)).isInstanceOf(Outage.class);
    assertLentAreDestroyed();
  }

  private void assertLentAreDestroyed() {
    assertThat(lent)
        .hasSize(1)
        .allSatisfy(each -> assertThat(each.bytes(Reveal.secrets())).containsOnly(0));
  }
}
