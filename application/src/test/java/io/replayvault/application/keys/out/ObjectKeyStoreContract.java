package io.replayvault.application.keys.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Race;
import io.replayvault.application.keys.out.ObjectKeyStore.KeptKey;
import io.replayvault.application.keys.out.ObjectKeyStore.Rewrap;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.keys.MasterKeyVersion;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.keys.WrappedKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link ObjectKeyStore} promises. */
public abstract class ObjectKeyStoreContract {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00.123Z");

  private final AccountId account = Fresh.account();
  private final ObjectId object = Fresh.object();
  private final WrappedKey key = new WrappedKey(new MasterKeyVersion(3), Fresh.digest());

  /** The store under test, on that clock; each call within a test gives the same keys. */
  protected abstract ObjectKeyStore keys(InstantSource clock);

  @Test
  void a_saved_key_is_found() {
    keys().save(object, account, key);
    assertThat(keys().find(object)).contains(key);
  }

  @Test
  void an_unknown_object_has_no_key() {
    assertThat(keys().find(object)).isEmpty();
  }

  @Test
  void an_object_that_has_a_key_is_refused_another() {
    keys().save(object, account, key);
    WrappedKey other = new WrappedKey(new MasterKeyVersion(3), Fresh.digest());
    assertThatIllegalStateException().isThrownBy(() -> keys().save(object, account, other));
    assertThat(keys().find(object)).contains(key);
  }

  @Test
  void of_eight_who_save_for_one_object_at_once_one_succeeds() {
    assertThat(Race.winners(i -> () -> keys().save(object, account, key))).isEqualTo(1);
  }

  @Test
  void a_destroyed_key_is_gone_and_others_stay() {
    ObjectId other = Fresh.object();
    keys().save(object, account, key);
    keys().save(other, account, key);
    keys().destroy(object);
    assertThat(keys().find(object)).isEmpty();
    assertThat(keys().find(other)).contains(key);
  }

  @Test
  void destroying_what_is_not_there_does_nothing() {
    assertThatCode(() -> keys().destroy(object)).doesNotThrowAnyException();
  }

  @Test
  void keys_kept_before_an_instant_are_listed_and_later_ones_are_not() {
    ObjectId later = Fresh.object();
    keys().save(object, account, key);
    keys(() -> NOW.plusSeconds(1)).save(later, account, key);
    assertThat(keptBefore(NOW.plusSeconds(1), 1000)).contains(object).doesNotContain(later);
    assertThat(keptBefore(NOW, 1000)).doesNotContain(object, later);
  }

  @Test
  void keys_are_listed_in_order_of_id_page_by_page() {
    List<ObjectId> saved = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      saved.add(Fresh.object());
      keys().save(saved.get(i), account, key);
    }
    saved.sort(Comparator.comparing(ObjectId::value));
    assertThat(keptBefore(NOW.plusSeconds(1), 3))
        .isSortedAccordingTo(Comparator.comparing(ObjectId::value))
        .doesNotHaveDuplicates()
        .containsSubsequence(saved);
  }

  @Test
  void keys_under_a_version_come_in_pages_and_are_counted() {
    List<ObjectId> saved = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      saved.add(Fresh.object());
      keys().save(saved.get(i), account, key);
    }
    keys().save(Fresh.object(), Fresh.account(), key);
    keys().save(Fresh.object(), account, new WrappedKey(new MasterKeyVersion(4), Fresh.digest()));
    saved.sort(Comparator.comparing(ObjectId::value));
    List<ObjectId> seen = new ArrayList<>();
    List<KeptKey> page = keys().under(account, key.version(), Optional.empty(), 3);
    while (!page.isEmpty()) {
      page.forEach(each -> seen.add(each.object()));
      assertThat(page).hasSizeLessThanOrEqualTo(3).allMatch(each -> each.key().equals(key));
      Optional<ObjectId> last = Optional.of(seen.get(seen.size() - 1));
      page = keys().under(account, key.version(), last, 3);
    }
    assertThat(seen).isEqualTo(saved);
    assertThat(keys().countUnder(account, key.version())).isEqualTo(7);
  }

  @Test
  void wraps_are_replaced_where_they_are_still_as_given_and_nowhere_else() {
    ObjectId changed = Fresh.object();
    ObjectId gone = Fresh.object();
    keys().save(object, account, key);
    keys().save(changed, account, new WrappedKey(new MasterKeyVersion(3), Fresh.digest()));
    WrappedKey fresh = new WrappedKey(new MasterKeyVersion(4), Fresh.digest());
    assertThat(
            keys()
                .rewrap(
                    List.of(
                        new Rewrap(object, key, fresh),
                        new Rewrap(changed, key, fresh),
                        new Rewrap(gone, key, fresh))))
        .isEqualTo(1);
    assertThat(keys().find(object)).contains(fresh);
    assertThat(keys().find(changed)).isPresent().get().isNotEqualTo(fresh);
    assertThat(keys().find(gone)).isEmpty();
    assertThat(keys().rewrap(List.of())).isZero();
  }

  /** All pages, one after the other. */
  private List<ObjectId> keptBefore(Instant instant, int limit) {
    List<ObjectId> all = new ArrayList<>();
    List<ObjectId> page = keys().keptBefore(instant, Optional.empty(), limit);
    while (!page.isEmpty()) {
      assertThat(page).hasSizeLessThanOrEqualTo(limit);
      all.addAll(page);
      page = keys().keptBefore(instant, Optional.of(page.get(page.size() - 1)), limit);
    }
    return all;
  }

  private ObjectKeyStore keys() {
    return keys(() -> NOW);
  }
}
