package io.replayvault.persistence.audit;

import io.replayvault.application.audit.out.AuditTrail.AuditQuery;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditFilter;
import io.replayvault.persistence.database.FreshDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** A statement of the audit trail with its values in it, for asking the database how it runs it. */
final class Explained {
  private Explained() {}

  static String statement(FreshDatabase database, AuditQuery query) throws SQLException {
    String text =
        database.statementsOf(() -> new JpaAuditTrail(database.factory()).read(query)).getLast();
    for (String value : values(database, query)) {
      text = text.replaceFirst("\\?", Matcher.quoteReplacement(value));
    }
    return text;
  }

  /** In the order in which they are asked for. */
  private static List<String> values(FreshDatabase database, AuditQuery query) throws SQLException {
    AuditFilter filter = query.filter();
    List<String> values = new ArrayList<>();
    values.add(quoted(query.account().value()));
    filter.from().ifPresent(from -> values.add(quoted(from.toString())));
    filter.to().ifPresent(to -> values.add(quoted(to.toString())));
    filter.actions().stream().map(AuditAction::name).map(Explained::quoted).forEach(values::add);
    filter.actor().ifPresent(actor -> values.add(quoted(actor.value())));
    filter.subjects().ifPresent(all -> all.stream().map(Explained::quoted).forEach(values::add));
    filter.grant().ifPresent(grant -> values.add(quoted(grant.value())));
    values.addAll(numbers(database, query));
    values.add(String.valueOf(query.limit()));
    values.add("0");
    return values;
  }

  private static List<String> numbers(FreshDatabase database, AuditQuery query)
      throws SQLException {
    List<String> sent =
        database.statementsOf(() -> new JpaAuditTrail(database.factory()).read(query));
    List<String> numbers = new ArrayList<>();
    for (String lookUp : sent.subList(0, sent.size() - 1)) {
      if (lookUp.contains("recursive")) {
        continue;
      }
      boolean first = lookUp.contains("at <");
      Instant at = (first ? query.filter().from() : query.filter().to()).orElseThrow();
      String bound = quoted(at.plus(Duration.ofDays(first ? -1 : 1)).toString());
      String text =
          lookUp.replaceFirst("\\?", quoted(query.account().value())).replaceFirst("\\?", bound);
      numbers.addAll(database.query(text));
    }
    return numbers;
  }

  private static String quoted(String value) {
    return "'" + value + "'";
  }
}
