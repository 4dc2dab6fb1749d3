package io.replayvault.web.access;

import io.replayvault.application.access.in.SignInWithPassword;
import io.replayvault.application.access.in.SignInWithPassword.Outcome;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.password.PlainPassword;
import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Signs somebody in and answers with the cookie and who they are. */
@Dependent
final class SignInDesk {
  private final SignInWithPassword signIn;
  private final SignInThrottle throttle;
  private final MeAnswers answers;

  @Inject
  SignInDesk(SignInWithPassword signIn, SignInThrottle throttle, MeAnswers answers) {
    this.signIn = signIn;
    this.throttle = throttle;
    this.answers = answers;
  }

  Response signIn(String email, PlainPassword password, RequestFacts facts, URI reached) {
    Outcome outcome =
        throttle.within(
            email, () -> signIn.signIn(new SignInWithPassword.Command(email, password, facts)));
    return switch (outcome) {
      case Outcome.SignedIn in ->
          Response.ok(answers.of(in.person(), reached), MediaType.APPLICATION_JSON)
              .header("Set-Cookie", SignInCookie.carrying(in.token()))
              .build();
      case Outcome.Refused refused -> throw Refusal.of(ProblemKind.SIGN_IN_REFUSED);
    };
  }
}
