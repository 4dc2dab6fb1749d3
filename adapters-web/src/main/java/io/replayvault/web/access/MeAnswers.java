package io.replayvault.web.access;

import io.replayvault.application.access.in.DescribeSignIn;
import io.replayvault.application.access.out.SignInHistory;
import io.replayvault.application.account.in.DescribeAccount;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.account.Account;
import io.replayvault.web.entry.WebSettings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;

/** Tells a person who they are here. */
@Dependent
final class MeAnswers {
  private final DescribeAccount accounts;
  private final DescribeSignIn signIns;
  private final WebSettings settings;

  @Inject
  MeAnswers(DescribeAccount accounts, DescribeSignIn signIns, WebSettings settings) {
    this.accounts = accounts;
    this.signIns = signIns;
    this.settings = settings;
  }

  /**
   * The answer.
   *
   * @param reached under which address they reached the console
   */
  MeAnswer of(Person person, URI reached) {
    Account account = accounts.of(person);
    SignInHistory.Before before = signIns.before(person.id());
    return new MeAnswer(
        person.id().value(),
        person.name(),
        person.email().value(),
        person.role(),
        person.role().permissions().stream().map(Permission::text).sorted().toList(),
        new MeAnswer.InAccount(account.id().value(), account.name()),
        settings.replayOriginFor(reached.getScheme(), reached.getPort()).value(),
        before.previousSignIn().map(Instant::toEpochMilli),
        before.failures());
  }
}
