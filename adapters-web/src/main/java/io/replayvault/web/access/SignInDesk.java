package io.replayvault.web.access;

import io.replayvault.application.access.in.CompleteSignIn;
import io.replayvault.application.access.in.ShownFactor;
import io.replayvault.application.access.in.SignInWithPassword;
import io.replayvault.application.access.in.SignInWithPassword.Outcome;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.password.PlainPassword;
import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * Signs somebody in and answers with the cookie and who they are, or what they owe before they are
 * in.
 */
@Dependent
final class SignInDesk {
  private final SignInWithPassword signIn;
  private final CompleteSignIn completion;
  private final SignInThrottle throttle;
  private final MeAnswers answers;

  @Inject
  SignInDesk(
      SignInWithPassword signIn,
      CompleteSignIn completion,
      SignInThrottle throttle,
      MeAnswers answers) {
    this.signIn = signIn;
    this.completion = completion;
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
      case Outcome.Owed owed ->
          Response.status(Response.Status.ACCEPTED)
              .entity(SignInOwedAnswer.of(owed))
              .type(MediaType.APPLICATION_JSON)
              .header("Set-Cookie", SignInCookie.carrying(owed.token()))
              .build();
      case Outcome.Refused refused -> throw Refusal.of(ProblemKind.SIGN_IN_REFUSED);
    };
  }

  /** Completes a sign-in by what is shown. */
  Response complete(Caller owing, ShownFactor shown, URI reached) {
    CompleteSignIn.Outcome outcome =
        throttle.within(owing.person().email().value(), () -> completion.complete(owing, shown));
    return switch (outcome) {
      case CompleteSignIn.Outcome.SignedIn in ->
          Response.ok(answers.of(in.person(), reached), MediaType.APPLICATION_JSON)
              .header("Set-Cookie", SignInCookie.carrying(in.token()))
              .build();
      case CompleteSignIn.Outcome.Refused refused -> throw Refusal.of(ProblemKind.CODE_WRONG);
    };
  }
}
