package io.replayvault.application.audit;

import io.replayvault.application.access.Guard;
import io.replayvault.application.access.Guard.Ask;
import io.replayvault.application.access.Guarded;
import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.audit.in.ReadAudit;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link ReadAudit}. */
public final class ReadAuditService implements ReadAudit {
  private final AuditAnswers answers;
  private final AccountPeople people;
  private final Guard guard;

  public ReadAuditService(AuditAnswers answers, AccountPeople people, Guard guard) {
    this.answers = answers;
    this.people = people;
    this.guard = guard;
  }

  @Override
  public Guarded<Page> read(Caller caller, Query query) {
    Ask ask =
        new Ask(
            Permission.AUDIT_READ,
            Optional.empty(),
            AuditAction.AUDIT_READ,
            "account:" + caller.person().account(),
            query.question().described());
    return guard.run(caller, ask, () -> page(caller.person().account(), query));
  }

  private Page page(AccountId account, Query query) {
    List<AuditRecord> found =
        answers.newest(
            account, answers.filter(account, query.question()), query.before(), query.limit() + 1);
    boolean more = found.size() > query.limit();
    List<AuditRecord> shown = more ? found.subList(0, query.limit()) : found;
    Optional<Long> next =
        more ? Optional.of(shown.get(shown.size() - 1).sequence()) : Optional.empty();
    return new Page(List.copyOf(shown), names(account, shown), next);
  }

  /** As they are called in the account: of others nothing is told. */
  private Map<String, String> names(AccountId account, List<AuditRecord> records) {
    Map<String, String> names = new HashMap<>();
    records.stream()
        .flatMap(record -> record.entry().actor().stream())
        .distinct()
        .forEach(id -> people.find(id, account).ifPresent(p -> names.put(id.value(), p.name())));
    return Map.copyOf(names);
  }
}
