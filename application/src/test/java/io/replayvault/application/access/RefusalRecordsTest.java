package io.replayvault.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.access.in.RecordRefusals.About;
import io.replayvault.application.access.in.RecordRefusals.Refused;
import io.replayvault.application.access.out.InMemoryPeople;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.application.fixtures.Recordings;
import io.replayvault.application.password.out.QuickPasswordHasher;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.ClientAddress;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.ServiceTokenId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.password.PlainPassword;
import io.replayvault.domain.session.SessionId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class RefusalRecordsTest {
  private static final String AGENT = "203.0.113.7";

  private final Recordings world = new Recordings();
  private final InMemoryPeople people = new InMemoryPeople();
  private final NotedRefusals log =
      new NotedRefusals(world.watch.over(AuditLog.class, world.auditLog));
  private final RefusalRecords refusals =
      new RefusalRecords(new RefusalEntries(people, world.sessions), log, world.clock);
  private final Caller caller =
      Callers.of(world.account, Role.STANDARD_USER, new Scope.WholeAccount());
  private int requests;

  @Test
  void a_stranger_s_refusal_is_recorded_with_where_it_came_from() {
    record(stranger(AGENT));
    AuditEntry entry = entries().getFirst();
    assertThat(entry.action()).isEqualTo(AuditAction.REQUEST_REFUSE);
    assertThat(entry.outcome()).isEqualTo(AuditOutcome.FAILED);
    assertThat(entry.account()).isEmpty();
    assertThat(entry.detail()).isEqualTo("not-signed-in GET sites");
    assertThat(entry.request().maskedAddress()).isEqualTo("203.0.113.*");
  }

  @Test
  void a_flood_from_one_network_is_two_records_a_minute() {
    for (int i = 0; i < 10_000; i++) {
      record(stranger(AGENT));
    }
    assertThat(entries()).hasSize(1);
    world.clock.move(Duration.ofSeconds(61));
    refusals.endMinutes();
    refusals.endMinutes();
    assertThat(entries()).hasSize(2);
    assertThat(entries().getLast().detail()).isEqualTo("not-signed-in 9999 more within a minute");
    assertThat(entries().getLast().request().requestId())
        .isEqualTo(entries().getFirst().request().requestId());
  }

  @Test
  void a_flood_from_ever_other_networks_is_bounded_and_counted() {
    for (int i = 0; i < 10_000; i++) {
      record(stranger("10.%d.%d.1".formatted(i / 256, i % 256)));
    }
    assertThat(entries()).hasSize(RefusalWindows.MOST_STRANGE + 1);
    world.clock.move(Duration.ofSeconds(61));
    refusals.endMinutes();
    assertThat(entries()).hasSize(RefusalWindows.MOST_STRANGE + 2);
    AuditEntry rest = entries().getLast();
    assertThat(rest.detail())
        .isEqualTo(
            "not-signed-in %d more within a minute from many networks"
                .formatted(10_000 - RefusalWindows.MOST_STRANGE - 1));
    assertThat(rest.request().maskedAddress()).isEqualTo("*");
  }

  @Test
  void a_flood_at_once_from_one_network_is_counted_to_the_last() throws Exception {
    List<Refused> sent = Stream.generate(() -> stranger(AGENT)).limit(4_000).toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      sent.forEach(each -> threads.execute(() -> refusals.record(each)));
    }
    refusals.endAll();
    assertThat(entries()).hasSize(2);
    assertThat(entries().getLast().detail()).contains(" 3999 more ");
  }

  @Test
  void no_flood_hides_the_refusal_of_a_person_or_of_another_kind() {
    for (int i = 0; i < 100; i++) {
      record(stranger("10.0.%d.1".formatted(i)));
    }
    int before = entries().size();
    record(known("forbidden"));
    record(known("not-found"));
    record(known("not-found"));
    assertThat(entries().subList(before, entries().size()))
        .extracting(AuditEntry::detail)
        .containsExactly("forbidden GET sites", "not-found GET sites");
    assertThat(entries().getLast().account()).contains(world.account);
    assertThat(entries().getLast().actor()).contains(caller.person().id());
  }

  @Test
  void after_a_quiet_minute_the_next_is_recorded_at_once() {
    record(stranger(AGENT));
    world.clock.move(Duration.ofSeconds(60));
    record(stranger(AGENT));
    assertThat(entries()).hasSize(2);
  }

  @Test
  void nothing_is_recorded_twice_for_one_request() {
    Refused refused = known("forbidden");
    log.append(
        new AuditEntry(
            world.clock.instant(),
            Optional.of(world.account),
            Optional.of(caller.person().id()),
            AuditAction.SITE_LIST,
            AuditOutcome.DENIED,
            "-",
            "role",
            refused.request()));
    record(refused);
    assertThat(entries()).hasSize(1);
    Refused counted = stranger(AGENT);
    record(counted);
    record(counted);
    refusals.endAll();
    assertThat(entries()).hasSize(2);
  }

  @Test
  void what_was_allowed_before_it_was_refused_has_both() {
    Refused refused = known("own-access");
    log.append(
        new AuditEntry(
            world.clock.instant(),
            Optional.of(world.account),
            Optional.of(caller.person().id()),
            AuditAction.PERSON_LIST,
            AuditOutcome.ALLOWED,
            "-",
            "",
            refused.request()));
    record(refused);
    assertThat(entries()).hasSize(2);
  }

  @Test
  void while_the_log_is_away_nothing_is_answered_as_recorded() {
    world.watch.before("AuditLog.append", Outage::strike);
    assertThatThrownBy(() -> record(stranger(AGENT))).isInstanceOf(Outage.class);
    world.watch.before("AuditLog.append", Outage::strike);
    assertThatThrownBy(() -> record(stranger(AGENT))).isInstanceOf(Outage.class);
    record(stranger(AGENT));
    assertThat(entries()).hasSize(1);
  }

  @Test
  void a_number_that_the_log_did_not_take_is_offered_again() {
    record(stranger(AGENT));
    record(stranger(AGENT));
    world.clock.move(Duration.ofSeconds(61));
    world.watch.before("AuditLog.append", Outage::strike);
    refusals.endMinutes();
    refusals.endMinutes();
    assertThat(entries()).hasSize(2);
    assertThat(entries().getLast().detail()).contains(" 1 more ");
  }

  @Test
  void a_service_token_s_maker_is_named_only_if_its_secret_was_right() {
    AccountId account = Fresh.account();
    ServiceTokenId id = new ServiceTokenId("0123456789abcdef01234567");
    PersonId maker = new PersonId("maker");
    record(refused("service-token", new About.Token(id, account, Optional.of(maker)), AGENT));
    record(refused("service-token", new About.Token(id, account, Optional.empty()), "10.0.0.1"));
    assertThat(entries()).extracting(AuditEntry::account).containsOnly(Optional.of(account));
    assertThat(entries()).extracting(AuditEntry::subject).containsOnly("service-token:" + id);
    assertThat(entries())
        .extracting(AuditEntry::actor)
        .containsExactly(Optional.of(maker), Optional.empty());
  }

  @Test
  void a_token_whose_sign_in_is_over_is_told_to_its_holder_s_account() {
    people.add(
        caller.person(), new QuickPasswordHasher(world.keyRoom.chance).hash(PlainPassword.of("x")));
    record(refused("not-signed-in", new About.Holder(caller.person().id()), AGENT));
    assertThat(entries().getLast().account()).contains(world.account);
    assertThat(entries().getLast().subject()).isEqualTo("person:" + caller.person().id());
  }

  @Test
  void a_bad_upload_token_is_told_to_the_site_s_account_without_the_visitor_s_address() {
    SessionId session = world.session(world.site("Shop")).session();
    record(refused("bad-upload-token", new About.Upload(session), AGENT));
    AuditEntry entry = entries().getLast();
    assertThat(entry.account()).contains(world.account);
    assertThat(entry.actor()).isEmpty();
    assertThat(entry.subject()).isEqualTo("session:" + session);
    assertThat(entry.personal().made()).isEmpty();
  }

  private Refused stranger(String address) {
    return refused("not-signed-in", new About.Nobody(), address);
  }

  private Refused known(String kind) {
    return new Refused(
        kind, "GET sites", AuditOutcome.DENIED, new About.Known(caller), request(AGENT));
  }

  private Refused refused(String kind, About about, String address) {
    return new Refused(kind, "GET sites", AuditOutcome.FAILED, about, request(address));
  }

  private RequestFacts request(String address) {
    requests++;
    String masked = address.substring(0, address.lastIndexOf('.')) + ".*";
    return new RequestFacts("r" + requests, masked).from(ClientAddress.parse(address));
  }

  private void record(Refused refused) {
    refusals.record(refused);
  }

  private List<AuditEntry> entries() {
    return world.auditLog.records().stream().map(each -> each.entry()).toList();
  }
}
