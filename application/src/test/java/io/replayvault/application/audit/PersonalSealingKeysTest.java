package io.replayvault.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.KeyRoom;
import io.replayvault.application.keys.AccountKeys;
import io.replayvault.application.keys.out.KeyedHash;
import io.replayvault.application.keys.out.SimpleKeyedHash;
import io.replayvault.application.keys.out.ValueSealer;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.Personal;
import io.replayvault.domain.audit.PersonalParts;
import io.replayvault.domain.keys.AccountKeyPurpose;
import io.replayvault.domain.keys.Reveal;
import io.replayvault.domain.keys.SecretBytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The keys of one record are gone once they were used; the account's, which is kept, is not. */
final class PersonalSealingKeysTest {
  private final KeyRoom room = new KeyRoom();
  private final AccountId account = Fresh.account();
  private final AccountKeys accountKeys = room.accountKeys();
  private final List<SecretBytes> used = new ArrayList<>();
  private final List<byte[]> keysSealed = new ArrayList<>();
  private final PersonalSealing sealing =
      new PersonalSealing(accountKeys, new SealerWatch(), new HashWatch(), room.chance);

  @Test
  void keys_of_a_record_are_wiped_when_it_is_sealed_and_opened() {
    PersonalParts parts = new PersonalParts(Optional.empty(), Optional.empty());
    Personal.Sealed sealed = sealing.seal(account, parts);
    assertThat(sealing.open(account, sealed.commitment(), sealed.side()).parts())
        .isEqualTo(parts.bytes());
    SecretBytes kept = accountKeys.key(account, AccountKeyPurpose.AUDIT_SEALING);
    assertThat(used.stream().filter(key -> key != kept))
        .hasSize(7)
        .allSatisfy(key -> assertThat(key.bytes(Reveal.secrets())).containsOnly(0));
    assertThat(keysSealed).hasSize(1).allSatisfy(each -> assertThat(each).containsOnly(0));
    assertThat(kept.bytes(Reveal.secrets())).isNotEqualTo(new byte[32]);
  }

  /** Remembers every key, and the keys that were sealed themselves. */
  private final class SealerWatch implements ValueSealer {
    @Override
    public byte[] seal(SecretBytes key, byte[] value, byte[] context) {
      used.add(key);
      if (value.length == 32) {
        keysSealed.add(value);
      }
      return room.sealer.seal(key, value, context);
    }

    @Override
    public byte[] open(SecretBytes key, byte[] sealed, byte[] context) {
      used.add(key);
      return room.sealer.open(key, sealed, context);
    }
  }

  private final class HashWatch implements KeyedHash {
    private final KeyedHash real = new SimpleKeyedHash();

    @Override
    public byte[] of(SecretBytes key, byte[] message) {
      used.add(key);
      return real.of(key, message);
    }

    @Override
    public Running start(SecretBytes key) {
      used.add(key);
      return real.start(key);
    }
  }
}
