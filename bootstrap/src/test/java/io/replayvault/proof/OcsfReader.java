package io.replayvault.proof;

import static io.replayvault.proof.HostileStringsSurvive.whole;

import com.fasterxml.jackson.databind.JsonNode;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditRecord;

/**
 * Reads what a record says out of its OCSF event, by {@code docs/formats/audit-reports.md} section
 * 3 alone.
 */
final class OcsfReader {
  private static final String PERSON = "person:";
  private static final String NO_TYPE = "none";

  private OcsfReader() {}

  /** Whether the event says what the record does, in every member that is no id. */
  static boolean isSame(AuditRecord written, JsonNode event) {
    AuditEntry entry = written.entry();
    String address = whole(entry.request().maskedAddress());
    return event.at("/metadata/sequence").asLong() == written.sequence()
        && isText(event.path("status_detail"), entry.detail())
        && isText(event.at("/metadata/correlation_uid"), entry.request().requestId())
        && isText(event.at("/src_endpoint/name"), address.isEmpty() ? "unknown" : address)
        && isAbout(event, entry);
  }

  private static boolean isAbout(JsonNode event, AuditEntry entry) {
    return switch (event.path("class_uid").asInt()) {
      case 3001 -> isText(event.at("/user/uid"), person(entry));
      case 6001 ->
          isSubject(event.at("/web_resources/0"), whole(entry.subject()))
              && isText(event.at("/web_resources/0/desc"), entry.detail());
      case 6003 ->
          isSubject(event.at("/resources/0"), whole(entry.subject()))
              && isText(event.at("/api/request/uid"), entry.request().requestId());
      default -> false;
    };
  }

  /** What is before the first colon, and what is behind it: together all of it. */
  private static boolean isSubject(JsonNode resource, String subject) {
    JsonNode type = resource.path("type");
    if (!type.isTextual()) {
      return false;
    }
    return subject.indexOf(':') < 0
        ? type.asText().equals(NO_TYPE) && isText(resource.path("uid"), subject)
        : subject.startsWith(type.asText() + ":")
            && isText(resource.path("uid"), subject.substring(type.asText().length() + 1));
  }

  private static String person(AuditEntry entry) {
    String subject = entry.subject();
    return subject.startsWith(PERSON)
        ? subject.substring(PERSON.length())
        : entry.actor().orElseThrow().value();
  }

  private static boolean isText(JsonNode member, String said) {
    return member.isTextual() && member.asText().equals(whole(said));
  }
}
