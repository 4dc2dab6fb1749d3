package io.replayvault.bootstrap;

import io.replayvault.application.access.SendBreakGlassNotices;
import io.replayvault.application.access.SendInvitations;
import io.replayvault.application.access.SendPersonLetters;
import io.replayvault.application.access.SendRequestLetters;
import io.replayvault.application.detection.SendAlertLetters;
import io.replayvault.application.review.SendReviewLetters;
import io.replayvault.bootstrap.measures.JobMeasures;
import io.replayvault.bootstrap.measures.JobMeasures.Runs;
import io.replayvault.persistence.job.Job.Turn;
import io.replayvault.persistence.job.Job.Work;

/**
 * Sends the letters that wait: word of break-glass and of security alerts, then invitations, what
 * happened to people's own access, and what became of requests and reviews. A run ends with the
 * first letter that is not taken, which waits again later, so that a mail server that is away is
 * asked once a run.
 */
final class InvitationJob implements Work {
  private final SendInvitations invitations;
  private final SendRequestLetters letters;
  private final SendBreakGlassNotices notices;
  private final SendAlertLetters alerts;
  private final SendReviewLetters reviews;
  private final SendPersonLetters people;
  private final Runs runs;

  InvitationJob(
      SendInvitations invitations,
      SendRequestLetters letters,
      SendBreakGlassNotices notices,
      SendAlertLetters alerts,
      SendReviewLetters reviews,
      SendPersonLetters people,
      JobMeasures measures) {
    this.invitations = invitations;
    this.letters = letters;
    this.notices = notices;
    this.alerts = alerts;
    this.reviews = reviews;
    this.people = people;
    this.runs = measures.runs("invitations");
  }

  @Override
  public void run(Turn turn) {
    try {
      boolean more = true;
      while (more && !turn.isOver()) {
        more =
            notices.next()
                || alerts.next()
                || invitations.next()
                || people.next()
                || letters.next()
                || reviews.next();
      }
      runs.ended().add(1);
    } catch (RuntimeException e) {
      runs.broken().add(1);
      throw e;
    }
  }
}
