package io.replayvault.web.access;

import io.replayvault.application.access.in.AskForPurpose;
import io.replayvault.application.access.in.DescribeSignIn;
import io.replayvault.application.access.out.SignInHistory;
import io.replayvault.application.account.in.DescribeAccount;
import io.replayvault.application.account.in.DescribeOwnAccounts;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.PermissionTable;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.RightsMark;
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
  private final DescribeOwnAccounts ownAccounts;
  private final DescribeSignIn signIns;
  private final AskForPurpose purposes;
  private final PermissionTable table;
  private final WebSettings settings;

  @Inject
  MeAnswers(
      DescribeAccount accounts,
      DescribeOwnAccounts ownAccounts,
      DescribeSignIn signIns,
      AskForPurpose purposes,
      PermissionTable table,
      WebSettings settings) {
    this.accounts = accounts;
    this.ownAccounts = ownAccounts;
    this.signIns = signIns;
    this.purposes = purposes;
    this.table = table;
    this.settings = settings;
  }

  /**
   * The answer.
   *
   * @param reached under which address they reached the console
   */
  MeAnswer of(Person person, URI reached) {
    Account account = accounts.of(person);
    DescribeOwnAccounts.OwnAccounts own = ownAccounts.of(person.id());
    SignInHistory.Before before = signIns.before(person.id());
    return new MeAnswer(
        person.id().value(),
        person.name(),
        person.email().value(),
        person.role(),
        table.of(person).stream().map(Permission::text).sorted().toList(),
        new MeAnswer.InAccount(account.id().value(), account.name(), table.adminsManagePeople()),
        person.standing().duties().stream().sorted().toList(),
        settings.replayOriginFor(reached.getScheme(), reached.getPort()).value(),
        before.previousSignIn().map(Instant::toEpochMilli),
        before.failures(),
        own.accounts().stream()
            .map(
                one ->
                    new MeAnswer.OwnAccount(
                        one.id().value(),
                        one.name(),
                        own.byDefault().filter(one.id()::equals).isPresent()))
            .toList(),
        own.landing(),
        RightsMark.of(person).value(),
        person.standing().grant().map(MeAnswer.InUse::of),
        PurposeBody.of(purposes.policyFor(person)));
  }
}
