package io.replayvault.proof;

import io.replayvault.proof.SensitiveRequests.Answer;
import io.replayvault.system.Deployment;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Refusals while sinks of the audit log fail (ADR-0063): a wrong password has a record of its own;
 * of worthless tokens from one network the first of a minute has, and the number of those that
 * followed is recorded when the minute is over.
 */
final class RefusalsOnRecord {
  private static final int MOST_SECONDS = 90;

  private RefusalsOnRecord() {}

  /** Whether all are told of, and all else that was not done was told to come later. */
  static Row row(Deployment deployment, List<Answer> answers) {
    Set<String> recorded =
        new HashSet<>(
            deployment.query("select request_id from audit_record where outcome <> 'ALLOWED'"));
    List<Answer> refused = answers.stream().filter(Answer::isRefused).toList();
    List<Answer> without = refused.stream().filter(one -> !recorded.contains(one.id())).toList();
    long followed = without.stream().filter(Answer::isOfToken).count();
    Optional<String> first =
        refused.stream()
            .filter(Answer::isOfToken)
            .map(Answer::id)
            .filter(recorded::contains)
            .findFirst();
    long counted = first.isEmpty() ? -1 : counted(deployment, first.get(), followed);
    long others =
        answers.stream()
            .filter(one -> !one.isDone() && !one.isRefused() && one.status() != 503)
            .count();
    return new Row(
        "  and what is refused is told of too, and all else is told to come later (503)",
        "F3",
        answers.stream().filter(one -> !one.isDone()).count(),
        "%d refused, %d without a record of their own, %d of %d tokens counted; %d else"
            .formatted(refused.size(), without.size() - followed, counted, followed, others),
        "0 without, all counted, 0 else",
        !refused.isEmpty() && without.size() == followed && counted == followed && others == 0);
  }

  /** How many the log says followed refusals of that one's kind; waits for the minutes' ends. */
  private static long counted(Deployment deployment, String first, long followed) {
    String query =
        """
        select coalesce(sum((regexp_match(detail, ' ([0-9]+) more within a minute'))[1]::bigint), 0)
        from audit_record
        where split_part(detail, ' ', 1) in
          (select split_part(detail, ' ', 1) from audit_record where request_id = '%s')
        """
            .formatted(first);
    long counted = 0;
    for (int waited = 0; waited < MOST_SECONDS; waited++) {
      counted = Long.parseLong(deployment.query(query).getFirst());
      if (counted >= followed) {
        return counted;
      }
      ApiCaller.pause(1_000);
    }
    return counted;
  }
}
