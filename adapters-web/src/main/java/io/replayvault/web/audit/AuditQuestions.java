package io.replayvault.web.audit;

import io.replayvault.application.audit.in.AuditQuestion;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.SupportGrantId;
import io.replayvault.domain.audit.ActionGroup;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditFilter;
import io.replayvault.domain.audit.VisitorKey;
import io.replayvault.domain.session.SessionId;
import io.replayvault.web.entry.Parameters;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is asked of the audit log from a request's query; each part that is absent asks
 * nothing.
 */
final class AuditQuestions {
  private AuditQuestions() {}

  static AuditQuestion of(MultivaluedMap<String, String> sent) {
    AuditFilter filter =
        AuditFilter.ALL
            .between(
                Parameters.instant("from", sent.getFirst("from")),
                Parameters.instant("to", sent.getFirst("to")))
            .of(actions(sent.getFirst("action"), sent.getFirst("group")))
            .by(read("person", sent, PersonId::isWellFormed, PersonId::new))
            .ofGrant(read("grant", sent, SupportGrantId::isWellFormed, SupportGrantId::new));
    Optional<SessionId> session = read("session", sent, SessionId::isWellFormed, SessionId::new);
    return new AuditQuestion(
        session.map(id -> filter.about(Set.of("session:" + id))).orElse(filter),
        read("visitor", sent, VisitorKey::isWellFormed, VisitorKey::new));
  }

  /** Of both, where both are named. */
  private static Set<AuditAction> actions(@Nullable String action, @Nullable String group) {
    if (action == null && group == null) {
      return Set.of();
    }
    Set<AuditAction> picked = EnumSet.allOf(AuditAction.class);
    if (group != null) {
      picked.retainAll(named("group", group, ActionGroup.values()).actions());
    }
    if (action != null) {
      picked.remove(AuditAction.UNKNOWN);
      picked.retainAll(Set.of(named("action", action, AuditAction.values())));
    }
    if (picked.isEmpty()) {
      throw Parameters.malformed(action == null ? "group" : "action");
    }
    return picked;
  }

  private static <E extends Enum<E>> E named(String name, String sent, E[] all) {
    return Arrays.stream(all)
        .filter(each -> each.name().equals(sent))
        .findFirst()
        .orElseThrow(() -> Parameters.malformed(name));
  }

  private static <V> Optional<V> read(
      String name,
      MultivaluedMap<String, String> sent,
      Predicate<String> wellFormed,
      Function<String, V> made) {
    String value = sent.getFirst(name);
    if (value != null && !wellFormed.test(value)) {
      throw Parameters.malformed(name);
    }
    return Optional.ofNullable(value).map(made);
  }
}
