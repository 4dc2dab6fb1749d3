package io.replayvault.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.access.in.RequestPerson;
import io.replayvault.application.access.in.SettlePersonRequest.Which;
import io.replayvault.application.access.out.InMemoryLetters;
import io.replayvault.application.access.out.Letters;
import io.replayvault.application.access.out.Letters.Letter;
import io.replayvault.application.access.out.RequestLetters.News;
import io.replayvault.application.access.out.RequestLetters.Notice;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Office;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.Features;
import io.replayvault.domain.access.PersonRequestId;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.access.Terms;
import io.replayvault.domain.access.Wish;
import io.replayvault.domain.account.AccountId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Clause E4: the requester and Customer Success are told what becomes of a request. */
final class SendRequestLettersTest {
  private static final String NAME = "Aiko Unmentioned";

  private final Office office = new Office();
  private final EmailAddress wanted = Fresh.email();
  private final InMemoryLetters received = new InMemoryLetters();
  private final SendRequestLetters send =
      new SendRequestLetters(
          office.letters,
          office.people,
          account -> "Harbour Insurance",
          office.watch.over(Letters.class, received),
          "https://console.example",
          office.world.clock);

  @Test
  void both_are_told_of_each_thing_that_happens_and_nobody_else() {
    office.staff(Duty.SUPPORT);
    office.added(Fresh.account(), Role.ALERT_RECEIVER, Standing.of(Set.of(Duty.CUSTOMER_SUCCESS)));
    PersonRequestId withdrawn = requested();
    assertTold(withdrawn, News.REQUESTED);
    office.settle.withdraw(office.contact, which(withdrawn));
    assertTold(withdrawn, News.WITHDRAWN);
    PersonRequestId refused = requested();
    drain();
    office.settle.refuse(office.success, which(refused), "No contract");
    assertTold(refused, News.REFUSED);
    PersonRequestId fulfilled = requested();
    drain();
    office.settle.fulfil(office.success, which(fulfilled));
    assertTold(fulfilled, News.FULFILLED);
  }

  @Test
  void what_changes_nothing_tells_nobody() {
    PersonRequestId request = requested();
    office.settle.withdraw(office.contact, which(request));
    drain();
    office.settle.withdraw(office.contact, which(request));
    office.settle.fulfil(office.success, which(request));
    office.settle.fulfil(office.contact, which(request));
    assertThat(office.letters.waiting()).isEmpty();
  }

  @Test
  void a_letter_in_both_languages_says_what_happened_and_about_nobody() {
    requested();
    while (send.next()) {}
    for (Caller told : List.of(office.contact, office.success)) {
      Letter letter = received.receivedBy(told.person().email()).getFirst();
      assertThat(letter.subject()).contains("made", "提出されました");
      assertThat(letter.text())
          .contains("https://console.example/requests", "Harbour Insurance", "カスタマーサクセス")
          .doesNotContain(NAME, wanted.value(), "why", "%");
      assertThat(letter.subject()).doesNotContain(NAME, wanted.value());
    }
    assertThat(received.receivedBy(wanted)).isEmpty();
  }

  @Test
  void a_letter_that_was_not_taken_waits_and_keeps_no_other_waiting() {
    requested();
    office.watch.before("Letters.send", Outage::strike);
    assertThatThrownBy(send::next).isInstanceOf(Outage.class);
    assertThat(send.next()).isTrue();
    assertThat(send.next()).isFalse();
    office.world.clock.move(Duration.ofMinutes(2));
    assertThat(send.next()).isTrue();
    assertThat(received.receivedBy(office.contact.person().email())).hasSize(1);
    assertThat(office.letters.waiting()).isEmpty();
  }

  @Test
  void whoever_is_no_longer_active_gets_none() {
    AccountId nobodyHere = Fresh.account();
    office.letters.keep(
        List.of(
            new Notice(
                office.contact.person().id(), nobodyHere, Fresh.personRequest(), News.REQUESTED)),
        office.world.clock.instant());
    assertThat(send.next()).isTrue();
    assertThat(office.letters.waiting()).isEmpty();
    assertThat(received.receivedBy(office.contact.person().email())).isEmpty();
  }

  private void assertTold(PersonRequestId request, News news) {
    assertThat(office.letters.waiting())
        .containsExactlyInAnyOrder(
            new Notice(office.contact.person().id(), office.account, request, news),
            new Notice(office.success.person().id(), office.account, request, news));
    drain();
  }

  private void drain() {
    while (send.next()) {}
  }

  private Which which(PersonRequestId request) {
    return new Which(Optional.empty(), request);
  }

  private PersonRequestId requested() {
    Terms terms = new Terms(Role.STANDARD_USER, new Scope.WholeAccount(), Features.NONE, false);
    RequestPerson.Command command =
        new RequestPerson.Command(new Wish.Add(NAME, wanted, terms), "why");
    var answer = office.request.request(office.contact, Optional.empty(), command);
    var outcome = ((Guarded.Allowed<RequestPerson.Outcome>) answer).value();
    return ((RequestPerson.Outcome.Requested) outcome).request().id();
  }
}
