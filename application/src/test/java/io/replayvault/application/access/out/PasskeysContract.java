package io.replayvault.application.access.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.out.Passkeys.Kept;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Race;
import io.replayvault.domain.access.Passkey;
import io.replayvault.domain.access.PasskeyId;
import io.replayvault.domain.access.PasskeyKey;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Passkeys} promises. */
public abstract class PasskeysContract {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00.123Z");

  private final AccountId account = Fresh.account();
  private final PersonId person = Fresh.person();
  private final PasskeyId one = PasskeyId.of(Fresh.digest());
  private final PasskeyId two = PasskeyId.of(Fresh.digest());

  /** The passkeys under test; asked twice, it may answer as two nodes on the same store. */
  protected abstract Passkeys passkeys();

  @Test
  void nobody_has_any_at_first() {
    assertThat(passkeys().of(person)).isEmpty();
    assertThat(passkeys().use(person, one, 1, NOW)).isFalse();
  }

  @Test
  void one_is_kept_as_it_is_to_the_millisecond() {
    byte[] key = Fresh.digest();
    Passkey passkey = new Passkey(one, "机の鍵 😀", NOW.plusNanos(999_999), Optional.empty());
    assertThat(passkeys().add(person, new Kept(passkey, account, new PasskeyKey(key, true), 7)))
        .isTrue();
    Kept kept = passkeys().of(person).getFirst();
    assertThat(kept.passkey()).isEqualTo(new Passkey(one, "机の鍵 😀", NOW, Optional.empty()));
    assertThat(kept.account()).isEqualTo(account);
    assertThat(kept.key().publicKey()).isEqualTo(key);
    assertThat(kept.key().backupEligible()).isTrue();
    assertThat(kept.count()).isEqualTo(7);
  }

  @Test
  void several_come_in_the_order_in_which_they_were_registered() {
    add(person, two, NOW.plusMillis(1));
    add(person, one, NOW.plusMillis(2));
    assertThat(ids(person)).containsExactly(two, one);
    assertThat(ids(Fresh.person())).isEmpty();
  }

  @Test
  void an_id_is_kept_once_whoever_s_it_is() {
    PersonId other = Fresh.person();
    assertThat(add(person, one, NOW)).isTrue();
    assertThat(add(person, one, NOW.plusSeconds(1))).isFalse();
    assertThat(add(other, one, NOW)).isFalse();
    assertThat(ids(other)).isEmpty();
    assertThat(passkeys().of(person).getFirst().passkey().registeredAt()).isEqualTo(NOW);
  }

  @Test
  void of_eight_who_keep_one_id_at_once_one_does() {
    assertThat(Race.run(runner -> add(Fresh.person(), one, NOW))).containsOnlyOnce(true);
  }

  @Test
  void a_counter_only_goes_up() {
    add(person, one, NOW);
    assertThat(passkeys().use(person, one, 5, NOW.plusMillis(7))).isTrue();
    assertThat(passkeys().use(person, one, 5, NOW.plusMillis(8))).isFalse();
    assertThat(passkeys().use(person, one, 4, NOW.plusMillis(8))).isFalse();
    assertThat(passkeys().use(person, one, 0, NOW.plusMillis(8))).isFalse();
    Kept kept = passkeys().of(person).getFirst();
    assertThat(kept.count()).isEqualTo(5);
    assertThat(kept.passkey().lastUsedAt()).contains(NOW.plusMillis(7));
    assertThat(passkeys().use(person, one, 4_294_967_295L, NOW.plusMillis(9))).isTrue();
  }

  @Test
  void one_that_never_counts_is_used_as_often_as_one_likes() {
    add(person, one, NOW);
    assertThat(passkeys().use(person, one, 0, NOW.plusMillis(1))).isTrue();
    assertThat(passkeys().use(person, one, 0, NOW.plusMillis(2))).isTrue();
    assertThat(passkeys().of(person).getFirst().passkey().lastUsedAt()).contains(NOW.plusMillis(2));
  }

  @Test
  void of_eight_who_show_one_counter_at_once_one_is_believed() {
    add(person, one, NOW);
    for (long count = 1; count < 20; count++) {
      long each = count;
      assertThat(Race.run(runner -> passkeys().use(person, one, each, NOW))).containsOnlyOnce(true);
    }
  }

  @Test
  void somebody_else_s_is_neither_used_nor_removed() {
    PersonId other = Fresh.person();
    add(person, one, NOW);
    assertThat(passkeys().use(other, one, 1, NOW)).isFalse();
    passkeys().remove(other, one);
    passkeys().removeAll(other);
    assertThat(ids(person)).containsExactly(one);
  }

  @Test
  void a_removed_one_is_gone_and_others_stay() {
    add(person, one, NOW);
    add(person, two, NOW.plusMillis(1));
    passkeys().remove(person, one);
    passkeys().remove(person, one);
    assertThat(ids(person)).containsExactly(two);
    assertThat(passkeys().use(person, one, 1, NOW)).isFalse();
  }

  @Test
  void all_are_removed_at_once_and_their_ids_are_free_again() {
    add(person, one, NOW);
    add(person, two, NOW);
    passkeys().removeAll(person);
    passkeys().removeAll(person);
    assertThat(ids(person)).isEmpty();
    assertThat(add(Fresh.person(), one, NOW)).isTrue();
  }

  @Test
  void the_first_handle_of_a_person_stays_theirs() {
    byte[] first = Fresh.digest();
    assertThat(passkeys().handle(person, first)).isEqualTo(first);
    add(person, one, NOW);
    passkeys().removeAll(person);
    assertThat(passkeys().handle(person, Fresh.digest())).isEqualTo(first);
    assertThat(passkeys().handle(Fresh.person(), Fresh.digest())).isNotEqualTo(first);
  }

  @Test
  void eight_who_ask_for_a_handle_at_once_are_told_the_same() {
    List<String> told =
        Race.run(runner -> HexFormat.of().formatHex(passkeys().handle(person, Fresh.digest())));
    assertThat(told.stream().distinct()).hasSize(1);
  }

  private boolean add(PersonId owner, PasskeyId id, Instant at) {
    return passkeys()
        .add(
            owner,
            new Kept(
                new Passkey(id, "key", at, Optional.empty()),
                account,
                new PasskeyKey(Fresh.digest(), false),
                0));
  }

  private List<PasskeyId> ids(PersonId owner) {
    return passkeys().of(owner).stream().map(kept -> kept.passkey().id()).toList();
  }
}
