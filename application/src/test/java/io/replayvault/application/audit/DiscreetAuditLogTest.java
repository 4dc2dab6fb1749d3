package io.replayvault.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.audit.out.AuditUnavailable;
import io.replayvault.application.audit.out.InMemoryKeptAddresses;
import io.replayvault.application.audit.out.KeptAddresses;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.keys.out.KeysUnavailable;
import io.replayvault.application.keys.out.SealBroken;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.domain.audit.KeptAddress;
import io.replayvault.domain.audit.Personal;
import io.replayvault.domain.audit.PersonalCommitment;
import io.replayvault.domain.audit.SideRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is kept of from where something was done, by the account's wish. */
final class DiscreetAuditLogTest {
  private final SealedLog sealed = new SealedLog();
  private final AccountId account = Fresh.account();

  @Test
  void the_whole_address_is_sealed_where_the_account_wants_it() {
    AuditRecord appended = append(KeptAddress.FULL);
    assertThat(appended.entry().request().maskedAddress()).isEqualTo("203.0.113.*");
    assertThat(told(appended)).isEqualTo("{\"address\":\"203.0.113.7\",\"agent\":\"Browser/1\"}");
  }

  @Test
  void otherwise_nothing_beyond_the_network_is_kept_or_nothing_at_all() {
    AuditRecord network = append(KeptAddress.NETWORK);
    assertThat(network.entry().request().maskedAddress()).isEqualTo("203.0.113.*");
    assertThat(told(network)).isEqualTo("{\"agent\":\"Browser/1\"}");
    AuditRecord none = append(KeptAddress.NONE);
    assertThat(none.entry().request().maskedAddress()).isEqualTo("*");
    assertThat(told(none)).isEqualTo("{\"agent\":\"Browser/1\"}");
  }

  @Test
  void of_nobody_s_account_nothing_personal_is_kept() {
    AuditRecord appended =
        sealed.discreet(KeptAddress.FULL).append(sealed.from("203.0.113.7", Optional.empty()));
    assertThat(appended.entry().request().maskedAddress()).isEqualTo("203.0.113.*");
    assertThat(appended.entry().personal()).isEqualTo(new Personal.None());
    assertThat(sealed.log.of(List.of(1L))).isEmpty();
  }

  @Test
  void two_records_of_the_same_parts_have_nothing_in_common() {
    AuditRecord one = append(KeptAddress.FULL);
    AuditRecord two = append(KeptAddress.FULL);
    assertThat(one.entry().personal()).isNotEqualTo(two.entry().personal());
    assertThat(side(1).sealed()).isNotEqualTo(side(2).sealed());
    assertThat(new String(side(1).sealed(), StandardCharsets.ISO_8859_1))
        .doesNotContain("203.0.113.7", "Browser");
  }

  @Test
  void the_root_key_is_asked_once_for_many_records() {
    AuditLog log = sealed.discreet(KeptAddress.FULL);
    log.append(entry());
    sealed.keys.watch.forget();
    for (int i = 0; i < 50; i++) {
      log.append(entry());
    }
    assertThat(sealed.keys.watch.calls()).isEmpty();
  }

  @Test
  void without_a_key_records_are_kept_without_what_is_personal() {
    AuditLog log = sealed.discreet(KeptAddress.FULL);
    sealed.keys.watch.before(
        "AccountKeyStore.find",
        () -> {
          throw new KeysUnavailable("away");
        });
    AuditRecord without = log.append(entry());
    assertThat(without.entry().request().maskedAddress()).isEqualTo("203.0.113.*");
    assertThat(without.entry().personal()).isEqualTo(new Personal.None());
    sealed.keys.watch.forget();
    log.append(entry());
    assertThat(sealed.keys.watch.calls()).isEmpty();
    sealed.keys.clock.move(DiscreetAuditLog.PAUSE);
    assertThat(told(log.append(entry()))).contains("203.0.113.7");
  }

  @Test
  void what_lies_beside_one_record_opens_nowhere_else() {
    AuditRecord one = append(KeptAddress.FULL);
    AuditRecord two = append(KeptAddress.FULL);
    SideRecord side = side(1);
    PersonalSealing sealing = sealed.personalSealing();
    assertThatThrownBy(() -> sealing.open(account, commitment(two), side))
        .isInstanceOf(SealBroken.class);
    assertThatThrownBy(() -> sealing.open(Fresh.account(), commitment(one), side))
        .isInstanceOf(SealBroken.class);
  }

  @Test
  void a_choice_that_cannot_be_read_is_the_one_that_was_read_last() {
    InMemoryKeptAddresses kept = new InMemoryKeptAddresses();
    boolean[] away = {false};
    KeptAddresses recent =
        new RecentKeptAddresses(
            new KeptAddresses() {
              @Override
              public KeptAddress of(AccountId asked) {
                if (away[0]) {
                  throw new AuditUnavailable("away", new IllegalStateException());
                }
                return kept.of(asked);
              }

              @Override
              public void set(AccountId asked, KeptAddress chosen) {
                kept.set(asked, chosen);
              }
            },
            sealed.keys.clock);
    recent.set(account, KeptAddress.NONE);
    assertThat(recent.of(account)).isEqualTo(KeptAddress.NONE);
    kept.set(account, KeptAddress.FULL);
    assertThat(recent.of(account)).isEqualTo(KeptAddress.NONE);
    sealed.keys.clock.move(RecentKeptAddresses.KEPT);
    away[0] = true;
    assertThat(recent.of(account)).isEqualTo(KeptAddress.NONE);
    assertThatThrownBy(() -> recent.of(Fresh.account())).isInstanceOf(AuditUnavailable.class);
    away[0] = false;
    assertThat(recent.of(account)).isEqualTo(KeptAddress.FULL);
  }

  private AuditRecord append(KeptAddress wish) {
    return sealed.discreet(wish).append(entry());
  }

  private AuditEntry entry() {
    return sealed.from("203.0.113.7", Optional.of(account));
  }

  private String told(AuditRecord appended) {
    return sealed.personal().of(account, List.of(appended)).values().stream()
        .map(told -> new String(told.parts(), StandardCharsets.UTF_8))
        .collect(Collectors.joining());
  }

  private SideRecord side(long number) {
    return sealed.log.of(List.of(number)).values().iterator().next();
  }

  private static PersonalCommitment commitment(AuditRecord appended) {
    return appended.entry().personal().made().orElseThrow();
  }
}
