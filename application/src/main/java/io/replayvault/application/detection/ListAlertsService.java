package io.replayvault.application.detection;

import io.replayvault.application.access.Guard;
import io.replayvault.application.access.Guard.Ask;
import io.replayvault.application.access.Guarded;
import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.detection.in.ListAlerts;
import io.replayvault.application.detection.out.SecurityAlerts;
import io.replayvault.application.detection.out.SecurityAlerts.AlertQuery;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.detection.Acknowledgement;
import io.replayvault.domain.detection.AlertId;
import io.replayvault.domain.detection.FiledAlert;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@link ListAlerts}. */
public final class ListAlertsService implements ListAlerts {
  private final SecurityAlerts alerts;
  private final AccountPeople people;
  private final Guard guard;

  public ListAlertsService(SecurityAlerts alerts, AccountPeople people, Guard guard) {
    this.alerts = alerts;
    this.people = people;
    this.guard = guard;
  }

  @Override
  public Guarded<Page> list(Caller caller, Query query) {
    AccountId account = caller.person().account();
    Ask ask =
        new Ask(
            Permission.DETECTION_READ,
            Optional.empty(),
            AuditAction.ALERT_LIST,
            "account:" + account,
            query.openOnly() ? "open" : "");
    return guard.run(caller, ask, () -> page(account, query));
  }

  private Page page(AccountId account, Query query) {
    List<FiledAlert> found =
        alerts.read(new AlertQuery(account, query.openOnly(), query.before(), query.limit() + 1));
    boolean more = found.size() > query.limit();
    List<FiledAlert> shown = more ? found.subList(0, query.limit()) : found;
    Optional<AlertId> next = more ? Optional.of(shown.getLast().alert().id()) : Optional.empty();
    return new Page(List.copyOf(shown), names(account, shown), alerts.open(account), next);
  }

  private Map<PersonId, String> names(AccountId account, List<FiledAlert> shown) {
    Map<PersonId, String> names = new HashMap<>();
    shown.stream()
        .flatMap(
            filed ->
                Stream.concat(
                    filed.alert().person().stream(),
                    filed.acknowledged().map(Acknowledgement::by).stream()))
        .distinct()
        .forEach(id -> people.find(id, account).ifPresent(p -> names.put(id, p.name())));
    return Map.copyOf(names);
  }
}
