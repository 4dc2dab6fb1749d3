package io.replayvault.application.access;

import static io.replayvault.application.fixtures.AddressesFor.list;
import static io.replayvault.application.fixtures.AddressesFor.requestFrom;
import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.in.ManageAddressList;
import io.replayvault.application.access.in.ManageAddressList.Command;
import io.replayvault.application.access.in.ManageAddressList.Outcome;
import io.replayvault.application.access.in.ResolveCaller;
import io.replayvault.application.access.in.SignInWithPassword;
import io.replayvault.application.access.out.RoleDecisions;
import io.replayvault.application.fixtures.AddressesFor;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Doors;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.access.AddressList;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.SignIn;
import io.replayvault.domain.access.SignInProof;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.password.PlainPassword;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Clause H3: from known addresses only, at sign-in and at each request. */
final class AddressPolicyTest {
  private static final String PASSWORD = "correct horse 9";
  private static final RequestFacts OFFICE = requestFrom("203.0.113.7");
  private static final RequestFacts CAFE = requestFrom("198.51.100.7");

  private final Doors doors = new Doors();
  private final AddressPolicy policy =
      new AddressPolicy(doors.addressLists, AddressesFor.STAFF, AddressesFor.OPERATORS);
  private final ResolveCaller resolve =
      new ResolveCallerService(
          doors.signIns,
          doors.people,
          doors.peopleInMemory,
          doors.grants,
          (who, account) -> Set.of(),
          new AddressGate(policy, doors.records),
          doors.clock);

  @Test
  void a_right_password_from_elsewhere_is_refused_as_a_wrong_one_and_recorded_apart() {
    Person ann = added(Standing.USUAL);
    doors.addressLists.keep(doors.account, list("203.0.113.0/24"));
    assertThat(signIn(ann, PASSWORD, OFFICE))
        .isInstanceOf(SignInWithPassword.Outcome.SignedIn.class);
    assertThat(signIn(ann, PASSWORD, CAFE)).isEqualTo(new SignInWithPassword.Outcome.Refused());
    assertThat(doors.lastEntry().action()).isEqualTo(AuditAction.ADDRESS_REFUSE);
    assertThat(doors.lastEntry().outcome()).isEqualTo(AuditOutcome.FAILED);
    assertThat(signIn(ann, PASSWORD, Callers.REQUEST))
        .isEqualTo(new SignInWithPassword.Outcome.Refused());
  }

  @Test
  void a_right_password_from_elsewhere_takes_the_steps_of_a_wrong_one_and_of_nobodys() {
    Person ann = added(Standing.USUAL);
    doors.addressLists.keep(doors.account, list("203.0.113.0/24"));
    List<String> elsewhere = steps(() -> signIn(ann, PASSWORD, CAFE));
    assertThat(steps(() -> signIn(ann, "wrong horse 99", OFFICE))).isEqualTo(elsewhere);
    Person nobody = Callers.person(doors.account, Role.STANDARD_USER, new Scope.WholeAccount());
    assertThat(steps(() -> signIn(nobody, PASSWORD, CAFE)))
        .hasSameSizeAs(elsewhere)
        .contains("AddressLists.of");
  }

  @Test
  void a_sign_in_that_moves_elsewhere_is_nobody_and_recorded() {
    Person ann = added(Standing.USUAL);
    SignIn signIn = started(ann);
    doors.addressLists.keep(doors.account, list("203.0.113.0/24"));
    assertThat(resolve.resolve(ann.id(), signIn.id(), OFFICE)).isPresent();
    assertThat(resolve.resolve(ann.id(), signIn.id(), CAFE)).isEmpty();
    assertThat(doors.lastEntry().action()).isEqualTo(AuditAction.ADDRESS_REFUSE);
    assertThat(doors.lastEntry().actor()).contains(ann.id());
    doors.addressLists.keep(doors.account, AddressList.EVERYWHERE);
    assertThat(resolve.resolve(ann.id(), signIn.id(), CAFE)).isPresent();
  }

  @Test
  void whoever_is_refused_keeps_no_sign_in_from_its_idle_end() {
    Person ann = added(Standing.USUAL);
    SignIn signIn = started(ann);
    doors.addressLists.keep(doors.account, list("203.0.113.0/24"));
    doors.clock.move(Duration.ofMinutes(2));
    assertThat(resolve.resolve(ann.id(), signIn.id(), CAFE)).isEmpty();
    assertThat(doors.watch.calls()).doesNotContain("SignIns.use");
    assertThat(resolve.resolve(ann.id(), signIn.id(), OFFICE)).isPresent();
    assertThat(doors.watch.calls()).contains("SignIns.use");
  }

  @Test
  void staff_come_by_the_operators_lists_and_not_by_the_customers() {
    doors.addressLists.keep(doors.account, list("203.0.113.0/24"));
    Person support = added(Standing.of(Set.of(Duty.SUPPORT)));
    Person operator = added(Standing.of(Set.of(Duty.OPERATOR)));
    SignIn supports = started(support);
    SignIn operators = started(operator);
    RequestFacts staffRoom = requestFrom("10.2.0.7");
    RequestFacts controlRoom = requestFrom("10.1.0.7");
    assertThat(resolve.resolve(support.id(), supports.id(), staffRoom)).isPresent();
    assertThat(resolve.resolve(support.id(), supports.id(), OFFICE)).isEmpty();
    assertThat(resolve.resolve(operator.id(), operators.id(), staffRoom)).isEmpty();
    assertThat(resolve.resolve(operator.id(), operators.id(), controlRoom)).isPresent();
  }

  @Test
  void no_customer_s_list_is_read_at_each_request_of_staff() {
    Person ann = added(Standing.USUAL);
    Person sam = added(Standing.of(Set.of(Duty.SUPPORT)));
    SignIn anns = started(ann);
    SignIn sams = started(sam);
    assertThat(steps(() -> resolve.resolve(ann.id(), anns.id(), OFFICE)))
        .containsExactly("SignIns.find", "People.find", "AddressLists.of");
    assertThat(steps(() -> resolve.resolve(sam.id(), sams.id(), requestFrom("10.2.0.7"))))
        .containsExactly("SignIns.find", "People.find");
  }

  @Test
  void a_list_that_would_lock_its_editor_out_is_refused_unless_it_is_meant() {
    ManageAddressList manage =
        new ManageAddressListService(
            doors.addressLists, new Guard(new RoleDecisions(), doors.log, doors.clock));
    Person admin = Callers.person(doors.account, Role.ADMIN_USER, new Scope.WholeAccount());
    Caller inOffice = new Caller(admin, Fresh.signIn(), OFFICE);
    Caller inCafe = new Caller(admin, Fresh.signIn(), CAFE);
    AddressList office = list("203.0.113.0/24");
    assertThat(manage.set(inCafe, new Command(office, false)))
        .isEqualTo(new Guarded.Allowed<>(new Outcome.WouldLockOut()));
    assertThat(doors.addressLists.of(doors.account)).isEqualTo(AddressList.EVERYWHERE);
    assertThat(manage.set(inOffice, new Command(office, false)))
        .isEqualTo(new Guarded.Allowed<>(new Outcome.Set(office)));
    assertThat(doors.lastEntry().detail()).endsWith("; added 203.0.113.0/24");
    assertThat(manage.read(inOffice)).isEqualTo(new Guarded.Allowed<>(office));
    AddressList other = list("192.0.2.0/24");
    assertThat(manage.set(inOffice, new Command(other, true)))
        .isEqualTo(new Guarded.Allowed<>(new Outcome.Set(other)));
    assertThat(doors.lastEntry().detail())
        .startsWith("1 range, sha256 ")
        .endsWith("; added 192.0.2.0/24; removed 203.0.113.0/24");
    Caller user = Callers.of(doors.account, Role.STANDARD_USER, new Scope.WholeAccount());
    assertThat(manage.set(user, new Command(other, true))).isInstanceOf(Guarded.Refused.class);
    assertThat(manage.read(user)).isInstanceOf(Guarded.Refused.class);
  }

  private List<String> steps(Runnable deed) {
    int before = doors.watch.calls().size();
    deed.run();
    List<String> calls = doors.watch.calls();
    return List.copyOf(calls.subList(before, calls.size()));
  }

  private Person added(Standing standing) {
    Person person =
        Callers.person(doors.account, Role.STANDARD_USER, new Scope.WholeAccount()).with(standing);
    doors.people.add(person, doors.hasher.hash(PlainPassword.of(PASSWORD)));
    return person;
  }

  private SignIn started(Person person) {
    Instant now = doors.clock.instant();
    SignIn signIn =
        new SignIn(Fresh.signIn(), person.id(), now, now, "-", SignInProof.secondFactor(now));
    doors.signIns.start(signIn);
    return signIn;
  }

  private SignInWithPassword.Outcome signIn(Person who, String password, RequestFacts request) {
    return doors.signIn.signIn(
        new SignInWithPassword.Command(who.email().value(), PlainPassword.of(password), request));
  }
}
