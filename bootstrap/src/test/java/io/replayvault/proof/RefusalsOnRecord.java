package io.replayvault.proof;

import io.replayvault.proof.SensitiveRequests.Answer;
import io.replayvault.system.Deployment;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Refusals while sinks of the audit log fail (ADR-0063): a wrong password has a record of its own;
 * of worthless tokens, and of guesses that come too fast, from one network the first of a minute
 * has, and the number of those that followed is recorded when the minute is over.
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
    long unrecorded = without.stream().filter(Answer::isLookedAt).count();
    long followed = without.size() - unrecorded;
    long counted = counted(deployment, followed);
    long others =
        answers.stream()
            .filter(one -> !one.isDone() && !one.isRefused() && one.status() != 503)
            .count();
    return new Row(
        "  and what is refused is told of too, and all else is told to come later (503)",
        "F3",
        answers.stream().filter(one -> !one.isDone()).count(),
        "%d refused, %d of them unrecorded, %d of %d counted; %d else"
            .formatted(refused.size(), unrecorded, counted, followed, others),
        "0 unrecorded, all counted, 0 else",
        !refused.isEmpty() && unrecorded == 0 && counted == followed && others == 0);
  }

  /** How many the log says followed the first of their kind; waits for the minutes' ends. */
  private static long counted(Deployment deployment, long followed) {
    String query =
        """
        select coalesce(sum((regexp_match(detail, ' ([0-9]+) more within a minute'))[1]::bigint), 0)
        from audit_record where action = 'REQUEST_REFUSE'
        """;
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
