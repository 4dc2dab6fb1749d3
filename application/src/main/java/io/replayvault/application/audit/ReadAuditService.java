package io.replayvault.application.audit;

import io.replayvault.application.access.Guard;
import io.replayvault.application.access.Guard.Ask;
import io.replayvault.application.access.Guarded;
import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.audit.in.ReadAudit;
import io.replayvault.application.audit.out.AuditTrail;
import io.replayvault.application.audit.out.AuditTrail.AuditQuery;
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
  private final AuditTrail trail;
  private final AccountPeople people;
  private final Guard guard;

  public ReadAuditService(AuditTrail trail, AccountPeople people, Guard guard) {
    this.trail = trail;
    this.people = people;
    this.guard = guard;
  }

  @Override
  public Guarded<Page> read(Caller caller, Query query) {
    String account = "account:" + caller.person().account();
    Ask ask = new Ask(Permission.AUDIT_READ, Optional.empty(), AuditAction.AUDIT_READ, account, "");
    return guard.run(caller, ask, () -> page(caller, query));
  }

  private Page page(Caller caller, Query query) {
    List<AuditRecord> found =
        trail.read(
            new AuditQuery(
                caller.person().account(),
                query.from(),
                query.to(),
                query.action(),
                query.before(),
                query.limit() + 1));
    boolean more = found.size() > query.limit();
    List<AuditRecord> shown = more ? found.subList(0, query.limit()) : found;
    Optional<Long> next =
        more ? Optional.of(shown.get(shown.size() - 1).sequence()) : Optional.empty();
    return new Page(List.copyOf(shown), names(caller.person().account(), shown), next);
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
