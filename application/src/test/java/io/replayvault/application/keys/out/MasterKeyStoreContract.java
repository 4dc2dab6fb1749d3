package io.replayvault.application.keys.out;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Race;
import io.replayvault.application.keys.out.MasterKeyStore.SealedMasterKey;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.keys.MasterKeyState;
import io.replayvault.domain.keys.MasterKeyVersion;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link MasterKeyStore} promises. */
public abstract class MasterKeyStoreContract {
  private final AccountId account = Fresh.account();

  /** The store under test. */
  protected abstract MasterKeyStore keys();

  @Test
  void an_added_key_is_answered_found_and_active() {
    SealedMasterKey key = key(2, MasterKeyState.ACTIVE);
    assertSame(Optional.of(keys().addIfAbsent(key)), key);
    assertSame(keys().find(account, key.version()), key);
    assertSame(keys().active(account), key);
  }

  @Test
  void an_account_without_keys_has_none() {
    assertThat(keys().active(account)).isEmpty();
    assertThat(keys().find(account, MasterKeyVersion.FIRST)).isEmpty();
  }

  @Test
  void a_version_that_is_there_already_stays_and_is_answered() {
    SealedMasterKey first = key(1, MasterKeyState.ACTIVE);
    keys().addIfAbsent(first);
    assertSame(Optional.of(keys().addIfAbsent(key(1, MasterKeyState.ACTIVE))), first);
    assertSame(keys().find(account, first.version()), first);
  }

  @Test
  void a_retiring_key_is_found_but_is_not_active() {
    SealedMasterKey old = key(1, MasterKeyState.RETIRING);
    keys().addIfAbsent(old);
    assertThat(keys().active(account)).isEmpty();
    SealedMasterKey current = key(2, MasterKeyState.ACTIVE);
    keys().addIfAbsent(current);
    assertSame(keys().find(account, old.version()), old);
    assertSame(keys().active(account), current);
  }

  @Test
  void accounts_are_apart() {
    keys().addIfAbsent(key(1, MasterKeyState.ACTIVE));
    assertThat(keys().active(Fresh.account())).isEmpty();
  }

  @Test
  void eight_who_add_a_first_key_at_once_all_get_the_same() {
    List<SealedMasterKey> answers =
        Race.run(i -> keys().addIfAbsent(key(1, MasterKeyState.ACTIVE)));
    List<String> kept = answers.stream().map(k -> new String(k.sealed(), US_ASCII)).toList();
    assertThat(new HashSet<>(kept)).hasSize(1);
    assertSame(keys().active(account), answers.get(0));
  }

  private SealedMasterKey key(int version, MasterKeyState state) {
    return new SealedMasterKey(account, new MasterKeyVersion(version), state, Fresh.digest());
  }

  private static void assertSame(Optional<SealedMasterKey> kept, SealedMasterKey key) {
    assertThat(kept).usingRecursiveComparison().isEqualTo(Optional.of(key));
  }
}
