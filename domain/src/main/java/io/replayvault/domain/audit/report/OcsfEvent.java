package io.replayvault.domain.audit.report;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.ServiceTokenId;
import io.replayvault.domain.access.SupportGrantId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.domain.audit.report.OcsfClass.Activity;
import java.util.Optional;

/**
 * A record as an event of OCSF 1.3.0 ({@code docs/formats/audit-reports.md} says which member goes
 * where).
 */
final class OcsfEvent {
  private static final String SCHEMA = "1.3.0";
  private static final String PRODUCT = "ReplayVault";
  private static final String CONSOLE = "ReplayVault console";
  private static final String PERSON = "person:";
  private static final String NOBODY = "-";

  private final AuditRecord written;
  private final AuditEntry entry;
  private final OcsfClass kind;

  private OcsfEvent(AuditRecord written) {
    this.written = written;
    this.entry = written.entry();
    this.kind = OcsfClass.of(entry.action());
  }

  /** The event, without a line's end. */
  static String line(AuditRecord written) {
    return new OcsfEvent(written).event().toString();
  }

  private JsonObject event() {
    Activity activity = kind.activity(entry.action());
    JsonObject event =
        new JsonObject()
            .with("category_uid", kind.category())
            .with("category_name", kind.categoryName())
            .with("class_uid", kind.uid())
            .with("class_name", kind.caption())
            .with("activity_id", activity.id())
            .with("activity_name", activity.caption())
            .with("type_uid", kind.uid() * 100L + activity.id())
            .with("type_name", kind.caption() + ": " + activity.caption())
            .with("time", entry.at().toEpochMilli())
            .with("severity_id", 1)
            .with("severity", "Informational")
            .with("metadata", metadata())
            .with("actor", actor())
            .with("src_endpoint", new JsonObject().with("name", from()))
            .with("status_id", entry.outcome() == AuditOutcome.ALLOWED ? 1 : 2)
            .with("status", entry.outcome() == AuditOutcome.ALLOWED ? "Success" : "Failure")
            .with("status_code", written.outcome())
            .with("status_detail", entry.detail());
    about(event);
    Optional<String> grant = entry.request().grant().map(SupportGrantId::value);
    Optional<String> purpose = RecordMembers.purpose(entry);
    if (grant.isPresent() || purpose.isPresent()) {
      event.with("unmapped", new JsonObject().with("grant", grant).with("purpose", purpose));
    }
    return event;
  }

  private void about(JsonObject event) {
    switch (kind) {
      case ACCOUNT_CHANGE -> event.with("user", user(personInSubject()));
      case AUTHENTICATION ->
          event
              .with("user", user(personInSubject()))
              .with("service", new JsonObject().with("name", CONSOLE))
              .with("is_remote", true);
      case WEB_RESOURCES_ACTIVITY ->
          event.only("web_resources", resource().with("desc", entry.detail()));
      case API_ACTIVITY -> event.with("api", api()).only("resources", resource());
    }
  }

  private JsonObject metadata() {
    JsonObject metadata =
        new JsonObject()
            .with("version", SCHEMA)
            .with("product", new JsonObject().with("name", PRODUCT).with("vendor_name", PRODUCT))
            .with("log_name", "audit")
            .with("uid", String.valueOf(written.sequence()))
            .with("sequence", written.sequence())
            .with("event_code", written.action())
            .with("correlation_uid", entry.request().requestId())
            .with("tenant_uid", entry.account().map(AccountId::value));
    // The class has no actor but by this profile.
    return kind == OcsfClass.WEB_RESOURCES_ACTIVITY ? metadata.only("profiles", "host") : metadata;
  }

  private JsonObject actor() {
    return new JsonObject()
        .with("user", user(entry.actor().map(PersonId::value)))
        .with("app_uid", entry.request().token().map(ServiceTokenId::value));
  }

  private JsonObject api() {
    return new JsonObject()
        .with("operation", written.action())
        .with("request", new JsonObject().with("uid", entry.request().requestId()))
        .with("service", new JsonObject().with("name", CONSOLE));
  }

  private JsonObject resource() {
    String subject = entry.subject();
    int colon = subject.indexOf(':');
    return new JsonObject()
        .with("uid", subject.substring(colon + 1))
        .with("type", colon < 0 ? "none" : subject.substring(0, colon));
  }

  /** Whom it is about: else whoever did it, to themselves. */
  private Optional<String> personInSubject() {
    return entry.subject().startsWith(PERSON)
        ? Optional.of(entry.subject().substring(PERSON.length()))
        : entry.actor().map(PersonId::value);
  }

  private static JsonObject user(Optional<String> id) {
    return new JsonObject().with("uid", id.orElse(NOBODY)).with("type_id", id.isPresent() ? 1 : 0);
  }

  private String from() {
    String address = entry.request().maskedAddress();
    return address.isEmpty() ? "unknown" : address;
  }
}
