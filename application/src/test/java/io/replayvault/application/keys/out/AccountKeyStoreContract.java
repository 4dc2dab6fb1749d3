package io.replayvault.application.keys.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Race;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.keys.AccountKeyPurpose;
import io.replayvault.domain.keys.MasterKeyVersion;
import io.replayvault.domain.keys.WrappedKey;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link AccountKeyStore} promises. */
public abstract class AccountKeyStoreContract {
  private static final AccountKeyPurpose INDEX = AccountKeyPurpose.LABEL_INDEX;

  private final AccountId account = Fresh.account();

  /** The store under test. */
  protected abstract AccountKeyStore keys();

  @Test
  void an_added_key_is_answered_and_found() {
    WrappedKey key = key();
    assertThat(keys().addIfAbsent(account, INDEX, key)).isEqualTo(key);
    assertThat(keys().find(account, INDEX)).contains(key);
  }

  @Test
  void before_its_first_use_a_purpose_has_no_key() {
    assertThat(keys().find(account, INDEX)).isEmpty();
  }

  @Test
  void a_key_that_is_there_already_stays_and_is_answered() {
    WrappedKey first = keys().addIfAbsent(account, INDEX, key());
    assertThat(keys().addIfAbsent(account, INDEX, key())).isEqualTo(first);
    assertThat(keys().find(account, INDEX)).contains(first);
  }

  @Test
  void accounts_and_purposes_are_apart() {
    keys().addIfAbsent(account, INDEX, key());
    assertThat(keys().find(account, AccountKeyPurpose.LABEL_SEALING)).isEmpty();
    assertThat(keys().find(Fresh.account(), INDEX)).isEmpty();
    WrappedKey other = key();
    assertThat(keys().addIfAbsent(account, AccountKeyPurpose.LABEL_SEALING, other))
        .isEqualTo(other);
  }

  @Test
  void eight_who_add_a_key_at_once_all_get_the_same() {
    List<WrappedKey> answers = Race.run(i -> keys().addIfAbsent(account, INDEX, key()));
    assertThat(new HashSet<>(answers)).hasSize(1);
    assertThat(keys().find(account, INDEX)).contains(answers.get(0));
  }

  @Test
  void a_wrap_is_replaced_once_and_only_as_it_was_given() {
    WrappedKey first = keys().addIfAbsent(account, INDEX, key());
    WrappedKey second = new WrappedKey(new MasterKeyVersion(5), Fresh.digest());
    assertThat(keys().rewrap(account, INDEX, first, second)).isTrue();
    assertThat(keys().rewrap(account, INDEX, first, key())).isFalse();
    assertThat(keys().rewrap(account, AccountKeyPurpose.LABEL_SEALING, second, key())).isFalse();
    assertThat(keys().find(account, INDEX)).contains(second);
  }

  private static WrappedKey key() {
    return new WrappedKey(new MasterKeyVersion(4), Fresh.digest());
  }
}
