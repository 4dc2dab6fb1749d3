package io.replayvault.application.keys.out;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Race;
import io.replayvault.application.keys.out.MasterKeyStore.SealedMasterKey;
import io.replayvault.application.keys.out.MasterKeyStore.VersionState;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.keys.AccountKeyPurpose;
import io.replayvault.domain.keys.MasterKeyState;
import io.replayvault.domain.keys.MasterKeyVersion;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.keys.WrappedKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link MasterKeyStore} promises. */
public abstract class MasterKeyStoreContract {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00.123Z");
  private static final Instant LATER = NOW.plusSeconds(60);

  private final AccountId account = Fresh.account();

  /** The store under test, on that clock; each call within a test gives the same keys. */
  protected abstract MasterKeyStore keys(InstantSource clock);

  /** Of the same key store. */
  protected abstract ObjectKeyStore objectKeys();

  /** Of the same key store. */
  protected abstract AccountKeyStore accountKeys();

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

  @Test
  void every_key_that_is_not_destroyed_comes_once_in_pages() {
    for (int version = 1; version <= 5; version++) {
      keys().addIfAbsent(key(version, MasterKeyState.RETIRING));
    }
    keys().addIfAbsent(key(6, MasterKeyState.DESTROYED));
    keys().addIfAbsent(key(7, MasterKeyState.ACTIVE));
    List<Integer> seen = new ArrayList<>();
    Optional<SealedMasterKey> last = Optional.empty();
    List<SealedMasterKey> page;
    do {
      page = keys().after(last, 2);
      assertThat(page).hasSizeLessThanOrEqualTo(2);
      page.stream()
          .filter(each -> each.account().equals(account))
          .forEach(each -> seen.add(each.version().number()));
      last = page.isEmpty() ? last : Optional.of(page.get(page.size() - 1));
    } while (!page.isEmpty());
    assertThat(seen).containsExactly(1, 2, 3, 4, 5, 7);
  }

  @Test
  void an_announced_version_takes_the_active_ones_place_once() {
    keys().addIfAbsent(key(1, MasterKeyState.ACTIVE));
    keys().addIfAbsent(key(2, MasterKeyState.ANNOUNCED));
    MasterKeyVersion second = new MasterKeyVersion(2);
    assertThat(keys().active(account).orElseThrow().version()).isEqualTo(MasterKeyVersion.FIRST);
    assertThat(keys(() -> LATER).activate(account, second)).isTrue();
    assertThat(keys().activate(account, second)).isFalse();
    assertThat(keys().activate(account, new MasterKeyVersion(3))).isFalse();
    assertThat(keys().versions(account))
        .containsExactly(
            new VersionState(MasterKeyVersion.FIRST, MasterKeyState.RETIRING, LATER),
            new VersionState(second, MasterKeyState.ACTIVE, LATER));
  }

  @Test
  void of_eight_who_activate_at_once_one_does() {
    keys().addIfAbsent(key(1, MasterKeyState.ACTIVE));
    keys().addIfAbsent(key(2, MasterKeyState.ANNOUNCED));
    assertThat(Race.run(i -> keys().activate(account, new MasterKeyVersion(2))))
        .containsOnlyOnce(true);
    assertThat(keys().versions(account))
        .extracting(VersionState::state)
        .containsExactly(MasterKeyState.RETIRING, MasterKeyState.ACTIVE);
  }

  @Test
  void an_account_is_under_way_while_a_version_is_announced_or_retiring() {
    keys().addIfAbsent(key(1, MasterKeyState.ACTIVE));
    assertThat(underWay()).doesNotContain(account);
    keys().addIfAbsent(key(2, MasterKeyState.ANNOUNCED));
    assertThat(underWay()).containsOnlyOnce(account);
    keys().activate(account, new MasterKeyVersion(2));
    assertThat(underWay()).containsOnlyOnce(account);
    keys().destroy(account, MasterKeyVersion.FIRST);
    assertThat(underWay()).doesNotContain(account);
  }

  @Test
  void whose_active_version_is_old_is_told_and_whose_is_not_is_not() {
    keys().addIfAbsent(key(1, MasterKeyState.ACTIVE));
    assertThat(keys().dueForRotation(NOW, 1000)).doesNotContain(account);
    assertThat(keys().dueForRotation(LATER, 1000)).contains(account);
    keys().addIfAbsent(key(2, MasterKeyState.ANNOUNCED));
    assertThat(keys().dueForRotation(LATER, 1000)).doesNotContain(account);
  }

  @Test
  void a_version_under_which_something_is_wrapped_is_not_destroyed() {
    keys().addIfAbsent(key(1, MasterKeyState.RETIRING));
    WrappedKey wrapped = new WrappedKey(MasterKeyVersion.FIRST, Fresh.digest());
    ObjectId object = Fresh.object();
    objectKeys().save(object, account, wrapped);
    accountKeys().addIfAbsent(account, AccountKeyPurpose.LABEL_INDEX, wrapped);
    assertThat(keys().destroy(account, MasterKeyVersion.FIRST)).isFalse();
    objectKeys().destroy(object);
    assertThat(keys().destroy(account, MasterKeyVersion.FIRST)).isFalse();
    WrappedKey under2 = new WrappedKey(new MasterKeyVersion(2), Fresh.digest());
    accountKeys().rewrap(account, AccountKeyPurpose.LABEL_INDEX, wrapped, under2);
    assertThat(keys().destroy(account, MasterKeyVersion.FIRST)).isTrue();
  }

  @Test
  void a_destroyed_version_is_wiped_and_nothing_is_kept_under_it() {
    keys().addIfAbsent(key(1, MasterKeyState.RETIRING));
    keys().destroy(account, MasterKeyVersion.FIRST);
    SealedMasterKey kept = keys().find(account, MasterKeyVersion.FIRST).orElseThrow();
    assertThat(kept.state()).isEqualTo(MasterKeyState.DESTROYED);
    assertThat(kept.sealed()).isEmpty();
    ObjectId late = Fresh.object();
    WrappedKey wrapped = new WrappedKey(MasterKeyVersion.FIRST, Fresh.digest());
    assertThatExceptionOfType(KeysUnavailable.class)
        .isThrownBy(() -> objectKeys().save(late, account, wrapped));
    assertThat(objectKeys().find(late)).isEmpty();
    assertThatExceptionOfType(KeysUnavailable.class)
        .isThrownBy(
            () -> accountKeys().addIfAbsent(account, AccountKeyPurpose.LABEL_INDEX, wrapped));
  }

  @Test
  void a_version_that_wraps_is_not_destroyed() {
    keys().addIfAbsent(key(1, MasterKeyState.ACTIVE));
    keys().addIfAbsent(key(2, MasterKeyState.ANNOUNCED));
    assertThat(keys().destroy(account, MasterKeyVersion.FIRST)).isFalse();
    assertThat(keys().destroy(account, new MasterKeyVersion(2))).isFalse();
  }

  @Test
  void a_key_is_sealed_anew_once_and_only_as_it_was_given() {
    SealedMasterKey before = key(1, MasterKeyState.ACTIVE);
    keys().addIfAbsent(before);
    SealedMasterKey afterwards = key(1, MasterKeyState.ACTIVE);
    assertThat(keys().reseal(before, afterwards.sealed())).isTrue();
    assertThat(keys().reseal(before, Fresh.digest())).isFalse();
    assertThat(keys().reseal(key(2, MasterKeyState.ACTIVE), Fresh.digest())).isFalse();
    assertSame(keys().active(account), afterwards);
  }

  private List<AccountId> underWay() {
    List<AccountId> all = new ArrayList<>();
    List<AccountId> page = keys().underWay(Optional.empty(), 2);
    while (!page.isEmpty()) {
      all.addAll(page);
      page = keys().underWay(Optional.of(page.get(page.size() - 1)), 2);
    }
    return all;
  }

  private MasterKeyStore keys() {
    return keys(() -> NOW);
  }

  private SealedMasterKey key(int version, MasterKeyState state) {
    return new SealedMasterKey(account, new MasterKeyVersion(version), state, Fresh.digest());
  }

  private static void assertSame(Optional<SealedMasterKey> kept, SealedMasterKey key) {
    assertThat(kept).usingRecursiveComparison().isEqualTo(Optional.of(key));
  }
}
