package io.replayvault.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.access.out.InMemoryLetters;
import io.replayvault.application.access.out.InMemoryPersonLetters;
import io.replayvault.application.access.out.Letters;
import io.replayvault.application.access.out.Letters.Letter;
import io.replayvault.application.access.out.PersonLetters.News;
import io.replayvault.application.access.out.PersonLetters.Notice;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Office;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Standing;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SendPersonLettersTest {
  private final Office office = new Office();
  private final Caller admin = office.added(office.account, Role.ADMIN_USER, Standing.USUAL);
  private final InMemoryPersonLetters queue = new InMemoryPersonLetters();
  private final InMemoryLetters received = new InMemoryLetters();
  private final SendPersonLetters send =
      new SendPersonLetters(
          queue,
          office.people,
          account -> "Harbour Insurance",
          office.watch.over(Letters.class, received),
          "https://console.example",
          office.world.clock);

  @Test
  void each_letter_is_in_both_languages_and_says_what_to_do() {
    for (News news : News.values()) {
      keep(admin, news);
    }
    while (send.next()) {}
    List<Letter> letters = received.receivedBy(admin.person().email());
    assertThat(letters).hasSize(News.values().length);
    assertThat(letters)
        .allSatisfy(
            letter -> {
              assertThat(letter.subject()).startsWith("ReplayVault: ").contains(" / ");
              assertThat(letter.text())
                  .contains("https://console.example/", "Harbour Insurance", "アカウント", "(this)")
                  .doesNotContain(admin.person().name(), "%");
            });
    assertThat(letters).extracting(Letter::subject).doesNotHaveDuplicates();
  }

  @Test
  void a_lock_s_letter_says_what_opens_it_and_not_what_it_came_of() {
    keep(admin, News.LOCKED);
    assertThat(send.next()).isTrue();
    Letter letter = received.receivedBy(admin.person().email()).getFirst();
    assertThat(letter.text())
        .contains("Nobody can sign in as you until you choose another password")
        .contains("パスワードを再設定するまでサインインできません");
    assertThat(letter.subject() + letter.text()).doesNotContain("guess", "誤った");
  }

  @Test
  void a_letter_that_was_not_taken_waits() {
    keep(admin, News.LOCKED);
    office.watch.before("Letters.send", Outage::strike);
    assertThatThrownBy(send::next).isInstanceOf(Outage.class);
    assertThat(send.next()).isFalse();
    office.world.clock.move(Duration.ofMinutes(2));
    assertThat(send.next()).isTrue();
    assertThat(received.receivedBy(admin.person().email())).hasSize(1);
  }

  @Test
  void whoever_is_no_longer_active_gets_none() {
    Caller gone = office.added(office.account, Role.ADMIN_USER, Standing.REVOKED);
    keep(gone, News.PASSWORD_CHANGED);
    assertThat(send.next()).isTrue();
    assertThat(queue.waiting()).isEmpty();
    assertThat(received.receivedBy(gone.person().email())).isEmpty();
  }

  /** Clause D4: that visitors are not recorded any more is told to whoever can mend it. */
  @Test
  void a_spent_quota_is_told_to_the_account_s_admin_users() {
    office.added(office.account, Role.STANDARD_USER, Standing.USUAL);
    office.added(office.account, Role.ADMIN_USER, Standing.REVOKED);
    office.added(Fresh.account(), Role.ADMIN_USER, Standing.USUAL);
    office.staff(Duty.OPERATOR);
    new AdminNews(office.people, queue, office.world.clock)
        .tell(office.account, News.QUOTA_SPENT, "site s1");
    assertThat(queue.waiting())
        .contains(new Notice(admin.person().id(), office.account, News.QUOTA_SPENT, "site s1"))
        .allSatisfy(
            notice ->
                assertThat(office.people.find(notice.person(), office.account).orElseThrow())
                    .matches(person -> person.isActive() && person.role() == Role.ADMIN_USER));
  }

  private void keep(Caller whom, News news) {
    queue.keep(
        List.of(new Notice(whom.person().id(), office.account, news, "this")),
        office.world.clock.instant());
  }
}
