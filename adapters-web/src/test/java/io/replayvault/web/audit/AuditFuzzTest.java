package io.replayvault.web.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.replayvault.application.audit.in.ReadAudit;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.web.json.JsonAnswer;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An audit record says in JSON what it says, whatever a stranger got into it (ADR-0028). */
final class AuditFuzzTest {
  private static final ReadAudit.Page PAGE =
      new ReadAudit.Page(List.of(), Map.of(), Optional.empty());

  private static final ObjectMapper JSON = new ObjectMapper();

  @FuzzTest
  void a_record_reads_back_as_it_was(byte[] said) throws IOException {
    String text = new String(said, UTF_8);
    AuditEntry entry =
        new AuditEntry(
            Instant.EPOCH,
            Optional.empty(),
            Optional.empty(),
            AuditAction.values()[said.length % AuditAction.values().length],
            AuditOutcome.values()[said.length % AuditOutcome.values().length],
            text,
            text,
            new RequestFacts("0".repeat(24), "*"));

    JsonNode read =
        JSON.readTree(JsonAnswer.of(AuditRecordAnswer.of(new AuditRecord(1, entry), PAGE)));

    assertThat(read.get("subject").asText()).isEqualTo(entry.subject());
    assertThat(read.path("detail").asText()).isEqualTo(entry.detail());
    assertThat(read.get("action").asText()).isEqualTo(entry.action().name());
  }
}
