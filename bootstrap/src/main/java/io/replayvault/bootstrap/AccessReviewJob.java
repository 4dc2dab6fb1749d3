package io.replayvault.bootstrap;

import io.replayvault.application.review.ReviewRounds;
import io.replayvault.bootstrap.measures.JobMeasures;
import io.replayvault.bootstrap.measures.JobMeasures.Runs;
import io.replayvault.persistence.job.Job.Turn;
import io.replayvault.persistence.job.Job.Work;

/** Opens, warns of and ends access reviews. */
final class AccessReviewJob implements Work {
  private final ReviewRounds rounds;
  private final Runs runs;

  AccessReviewJob(ReviewRounds rounds, JobMeasures measures) {
    this.rounds = rounds;
    this.runs = measures.runs("access-reviews");
  }

  @Override
  public void run(Turn turn) {
    try {
      rounds.run();
      runs.ended().add(1);
    } catch (RuntimeException e) {
      runs.broken().add(1);
      throw e;
    }
  }
}
