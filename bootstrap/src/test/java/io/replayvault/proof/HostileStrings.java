package io.replayvault.proof;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.system.Corpora;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Strings that others found to break programs, and records that say them. */
final class HostileStrings {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SCRIPTS = 200;

  /** What lists leave out, since they are lists of lines. */
  private static final List<String> OWN =
      List.of(
          "a\nb\r\nc\u2028d\u2029e\u0085f\u000bg\fh",
          "\u001b[2J\u001b]0;title\u0007\u009b31m",
          "\u202eevil\u202c \u2066x\u2069 \u200f\u061c\ufeff",
          "\t=1+1",
          "\r=1+1",
          "\uff1dcmd|' /C calc'!A0",
          "\\u000a\\n\\\\",
          "'=1+1",
          "nul \0 in it",
          "half a pair \ud83d",
          "\"quoted\",\"cells\"");

  private HostileStrings() {}

  /** All of the one list and 200 of the other, evenly spread; empty without the lists. */
  static List<String> listed() throws IOException {
    Optional<Path> folder = Corpora.find("strings");
    if (folder.isEmpty()) {
      return List.of();
    }
    List<String> all = new ArrayList<>();
    JSON.readTree(Files.readAllBytes(folder.get().resolve("blns.json")))
        .forEach(each -> all.add(each.asText()));
    List<String> scripts =
        Files.readAllLines(folder.get().resolve("xss-payload-list.txt"), StandardCharsets.UTF_8);
    all.addAll(HostilePages.spread(scripts, SCRIPTS));
    return all;
  }

  static List<String> own() {
    return OWN;
  }

  /** A record that says it in every field that is no id. */
  static AuditRecord record(long number, String said) {
    return record(number, AuditAction.SESSION_REPLAY, said, said);
  }

  /** The same of another action, about that. */
  static AuditRecord record(long number, AuditAction action, String subject, String said) {
    return new AuditRecord(
        number,
        new AuditEntry(
            Instant.parse("2026-11-24T09:00:00.123Z"),
            Optional.of(new AccountId("account-1")),
            Optional.of(new PersonId("person-1")),
            action,
            AuditOutcome.ALLOWED,
            subject,
            said,
            new RequestFacts(said, said)));
  }
}
