package io.replayvault.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.in.AskForPasskey;
import io.replayvault.application.access.in.CompleteSignIn;
import io.replayvault.application.access.in.RegisterPasskey.Begun;
import io.replayvault.application.access.in.RegisterPasskey.Outcome;
import io.replayvault.application.access.in.RemovePasskey;
import io.replayvault.application.access.in.ShownFactor;
import io.replayvault.application.fixtures.BrowserPage;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.FactorRoom;
import io.replayvault.application.fixtures.SoftwareAuthenticator;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.PasskeyAttestation;
import io.replayvault.domain.access.PasskeyChallenge;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.SignInStage;

/** People who sign in by password and passkey. */
abstract class PasskeyScene extends FactorScene {
  /** An authenticator whose passkey is theirs from now on, besides what they have. */
  SoftwareAuthenticator registered(Person person) {
    SoftwareAuthenticator made = new SoftwareAuthenticator();
    assertThat(register(complete(person), made)).isInstanceOf(Outcome.Registered.class);
    return made;
  }

  Outcome register(Caller caller, SoftwareAuthenticator made) {
    return finish(caller, answer(caller, made));
  }

  /** What another authenticator answers, for {@link #finish}. */
  PasskeyAttestation answer(Caller caller) {
    return answer(caller, new SoftwareAuthenticator());
  }

  Outcome finish(Caller caller, PasskeyAttestation shown) {
    return doors.factors.registerPasskey.finish(caller, "desk key", shown);
  }

  PasskeyChallenge asked(Caller caller) {
    return ((AskForPasskey.Outcome.Asked) doors.factors.askForPasskey.ask(caller)).challenge();
  }

  /** Them, signed in with nothing owed. */
  Caller complete(Person person) {
    return callerOf(
        doors.starter.start(person.id(), SignInStage.COMPLETE, Callers.REQUEST), person);
  }

  CompleteSignIn.Outcome complete(Caller owing, ShownFactor shown) {
    return doors.factors.complete.complete(owing, shown);
  }

  static ShownFactor shown(SoftwareAuthenticator by, PasskeyChallenge challenge) {
    return new ShownFactor.Passkey(by.proved(BrowserPage.of(FactorRoom.HOME, challenge), by.id()));
  }

  RemovePasskey.Outcome remove(Caller caller, SoftwareAuthenticator key) {
    return doors.factors.removePasskey.remove(caller, key.id());
  }

  static SoftwareAuthenticator fresh() {
    return new SoftwareAuthenticator();
  }

  private PasskeyAttestation answer(Caller caller, SoftwareAuthenticator made) {
    Begun.Proposed proposed = (Begun.Proposed) doors.factors.registerPasskey.begin(caller);
    return made.made(BrowserPage.of(FactorRoom.HOME, proposed.challenge()));
  }
}
