package io.replayvault.bootstrap;

import io.replayvault.application.access.AdminNews;
import io.replayvault.application.access.PasswordLinkTokens;
import io.replayvault.application.access.SendBreakGlassNotices;
import io.replayvault.application.access.SendInvitations;
import io.replayvault.application.access.SendPersonLetters;
import io.replayvault.application.access.SendRequestLetters;
import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.access.out.BreakGlassNotices;
import io.replayvault.application.access.out.InvitationQueue;
import io.replayvault.application.access.out.PasswordLinks;
import io.replayvault.application.access.out.PersonLetters;
import io.replayvault.application.access.out.RequestLetters;
import io.replayvault.application.access.out.SupportGrants;
import io.replayvault.application.account.out.Accounts;
import io.replayvault.application.detection.SendAlertLetters;
import io.replayvault.application.detection.out.AlertQueue;
import io.replayvault.application.detection.out.SecurityAlerts;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.review.SendReviewLetters;
import io.replayvault.application.review.out.ReviewLetters;
import io.replayvault.bootstrap.configuration.Settings;
import io.replayvault.bootstrap.mail.SmtpLetters;
import io.replayvault.bootstrap.measures.JobMeasures;
import io.replayvault.domain.account.Account;
import io.replayvault.persistence.access.JpaPersonLetters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;

/** What sends letters. */
@ApplicationScoped
public class LetterWiring {
  @Produces
  @Singleton
  PersonLetters personLetters(Databases databases) {
    return new JpaPersonLetters(databases.main());
  }

  @Produces
  @Singleton
  AdminNews adminNews(AccountPeople people, PersonLetters letters, InstantSource clock) {
    return new AdminNews(people, letters, clock);
  }

  /** Empty unless there is a mail server: invitations wait for a day. */
  @Produces
  @Singleton
  Optional<InvitationJob> invitationJob(
      Settings settings,
      InvitationQueue queue,
      RequestLetters requestLetters,
      AccountPeople people,
      Accounts accounts,
      PasswordLinks links,
      BreakGlassNotices notices,
      SupportGrants grants,
      AlertQueue alertQueue,
      SecurityAlerts alerts,
      ReviewLetters reviewLetters,
      PersonLetters personLetters,
      Chance chance,
      InstantSource clock,
      JobMeasures measures) {
    String console = settings.entryPoints().consoleOrigin().toString();
    PasswordLinkTokens tokens = new PasswordLinkTokens(links, chance, clock);
    return settings
        .mail()
        .map(mail -> new SmtpLetters(mail, clock))
        .map(
            letters ->
                new InvitationJob(
                    new SendInvitations(queue, tokens, letters, console, clock),
                    new SendRequestLetters(
                        requestLetters,
                        people,
                        account -> accounts.find(account).map(Account::name).orElse("-"),
                        letters,
                        console,
                        clock),
                    new SendBreakGlassNotices(notices, grants, letters, console, clock),
                    new SendAlertLetters(alertQueue, alerts, people, letters, console, clock),
                    new SendReviewLetters(
                        reviewLetters,
                        people,
                        account -> accounts.find(account).map(Account::name).orElse("-"),
                        letters,
                        console,
                        clock),
                    new SendPersonLetters(
                        personLetters,
                        people,
                        account -> accounts.find(account).map(Account::name).orElse("-"),
                        letters,
                        console,
                        clock),
                    measures));
  }
}
