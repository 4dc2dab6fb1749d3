package io.replayvault.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.in.CompleteSignIn;
import io.replayvault.application.access.in.EnrolFactor.Begun;
import io.replayvault.application.access.in.EnrolFactor.Outcome.Enrolled;
import io.replayvault.application.access.in.ShownFactor;
import io.replayvault.application.access.in.SignInWithPassword.Command;
import io.replayvault.application.access.in.SignInWithPassword.Outcome;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Doors;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.SignIn;
import io.replayvault.domain.access.SignInStage;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.password.PlainPassword;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** People who sign in by two factors. */
abstract class FactorScene {
  static final String PASSWORD = "correct horse 1";
  static final Class<CompleteSignIn.Outcome.Refused> REFUSED = CompleteSignIn.Outcome.Refused.class;

  final Doors doors = new Doors();
  private final Set<String> resolved = new HashSet<>();
  final ResolveCallerService resolve =
      new ResolveCallerService(
          doors.signIns,
          doors.people,
          doors.peopleInMemory,
          doors.grants,
          (person, account) -> Set.of(),
          doors.gate,
          doors.clock);

  Person added(Standing standing) {
    Person person =
        Callers.person(doors.account, Role.STANDARD_USER, new Scope.WholeAccount()).with(standing);
    doors.peopleInMemory.add(person, doors.hasher.hash(PlainPassword.of(PASSWORD)));
    return person;
  }

  Outcome signIn(Person person) {
    return doors.signIn.signIn(
        new Command(person.email().value(), PlainPassword.of(PASSWORD), Callers.REQUEST));
  }

  /** The secret of a factor that they have from now on, as it is typed into an app. */
  String enrolled(Person person) {
    Caller caller = complete(person);
    Begun.Proposed proposed = (Begun.Proposed) doors.factors.enrol.begin(caller);
    doors.factors.enrol.confirm(caller, doors.factors.code(proposed.secret()));
    return proposed.secret();
  }

  Enrolled enrolment(Person person) {
    return enrol(complete(person));
  }

  Enrolled enrol(Caller caller) {
    Begun.Proposed proposed = (Begun.Proposed) doors.factors.enrol.begin(caller);
    return (Enrolled) doors.factors.enrol.confirm(caller, doors.factors.code(proposed.secret()));
  }

  Caller begun(Person person) {
    assertThat(signIn(person)).isInstanceOf(Outcome.Owed.class);
    return owing(person, SignInStage.SECOND_FACTOR_OWED);
  }

  Caller owing(Person person, SignInStage stage) {
    SignIn latest =
        doors.signIns.of(person.id()).stream()
            .filter(s -> s.stage() == stage)
            .filter(s -> resolved.add(s.id().value()))
            .findFirst()
            .orElseThrow();
    return resolve.resolve(person.id(), latest.id(), stage, Callers.REQUEST).orElseThrow();
  }

  void completed(Caller owing, String code) {
    assertThat(complete(owing, code)).isInstanceOf(CompleteSignIn.Outcome.SignedIn.class);
  }

  CompleteSignIn.Outcome complete(Caller owing, String code) {
    return doors.factors.complete.complete(owing, new ShownFactor.Code(code));
  }

  /** Signed in, by one sign-in more. */
  Caller complete(Person person) {
    return callerOf(
        doors.starter.start(person.id(), SignInStage.COMPLETE, Callers.REQUEST), person);
  }

  SignIn only(Person person) {
    List<SignIn> all = doors.signIns.of(person.id());
    return all.stream()
        .filter(s -> s.stage() != SignInStage.SECOND_FACTOR_OWED)
        .findFirst()
        .orElseThrow();
  }

  static Caller callerOf(SignIn signIn, Person person) {
    return new Caller(person, signIn.id(), Callers.REQUEST);
  }
}
