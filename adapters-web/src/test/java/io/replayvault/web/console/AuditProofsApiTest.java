package io.replayvault.web.console;

import static io.replayvault.web.console.ConsoleAnswers.assertProblem;
import static io.replayvault.web.console.ConsoleAnswers.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.audit.checkpoint.Checkpoint;
import io.replayvault.domain.audit.checkpoint.SignedNote;
import io.replayvault.domain.audit.export.ExportCheck;
import io.replayvault.domain.audit.export.Verdict;
import io.replayvault.domain.audit.tree.NodeHash;
import io.replayvault.domain.audit.tree.ProofCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;

/** What an auditor gets by the API holds without the server. */
final class AuditProofsApiTest {
  private final Console console;
  private final Map<String, String> admin;

  AuditProofsApiTest() throws IOException {
    this.console = new Console();
    this.admin = console.admin();
    console.audit.prepare();
  }

  @Test
  void an_export_is_untouched_and_tells_nothing_of_other_accounts() throws IOException {
    console.audit.seal();
    MockHttpResponse answer = console.get("audit/export", admin);
    assertThat(answer.getStatus()).isEqualTo(200);
    String lines = new String(answer.getOutput(), StandardCharsets.UTF_8);
    ExportCheck check = new ExportCheck(console.audit.keys(), List.of(checkpoint()));
    lines.lines().forEach(line -> check.line(line.getBytes(StandardCharsets.UTF_8)));
    Verdict verdict = check.verdict();
    assertThat(verdict.findings()).isEmpty();
    assertThat(verdict.kept()).isEqualTo(1);
    assertThat(lines.split("somebody's business")).as("one of two records").hasSize(2);
    assertThat(verdict.withheld()).isPositive();
  }

  @Test
  void a_record_is_proved_to_be_in_the_newest_checkpoint() throws IOException {
    long number = console.audit.ofTheAccount();
    JsonNode proof = json(console.get("audit/checkpoint/inclusion?record=" + number, admin));
    Checkpoint newest = signed(proof);
    byte[] canonical = Base64.getDecoder().decode(proof.get("record").asText());
    assertThat(
            ProofCheck.inclusion(
                number - 1, NodeHash.ofLeaf(canonical), newest.size(), newest.root(), path(proof)))
        .isTrue();
    assertThat(new String(canonical, StandardCharsets.UTF_8)).contains("\"n\":" + number);
  }

  @Test
  void the_newest_checkpoint_is_proved_to_go_on_from_an_earlier_one() throws IOException {
    Checkpoint earlier = Checkpoint.parse(checkpoint().text());
    console.get("sites", admin);
    console.audit.seal();
    JsonNode proof =
        json(console.get("audit/checkpoint/consistency?size=" + earlier.size(), admin));
    Checkpoint newest = signed(proof);
    assertThat(newest.size()).isGreaterThan(earlier.size());
    assertThat(
            ProofCheck.consistency(
                earlier.size(), earlier.root(), newest.size(), newest.root(), path(proof)))
        .isTrue();
  }

  @Test
  void records_of_others_and_none_are_absent_alike() {
    for (long number : new long[] {0, console.audit.ofAnother(), 1_000_000}) {
      assertProblem(
          console.get("audit/checkpoint/inclusion?record=" + number, admin), 404, "not-found");
    }
    for (long size : new long[] {0, 1_000_000}) {
      assertProblem(
          console.get("audit/checkpoint/consistency?size=" + size, admin), 404, "not-found");
    }
  }

  @Test
  void what_is_no_number_is_malformed() {
    for (String query : List.of("", "?record=", "?record=-1", "?record=one")) {
      assertProblem(console.get("audit/checkpoint/inclusion" + query, admin), 400, "malformed");
    }
    assertProblem(console.get("audit/checkpoint/consistency", admin), 400, "malformed");
  }

  @Test
  void who_may_not_read_the_log_gets_neither_export_nor_proof() {
    Map<String, String> user = console.signedIn(Role.STANDARD_USER, new Scope.WholeAccount());
    for (String path :
        List.of(
            "audit/export",
            "audit/checkpoint",
            "audit/checkpoint/inclusion?record=1",
            "audit/checkpoint/consistency?size=1")) {
      assertProblem(console.get(path, user), 404, "not-found");
    }
  }

  private SignedNote checkpoint() throws IOException {
    JsonNode answer = json(console.get("audit/checkpoint", admin));
    SignedNote note = SignedNote.parse(answer.get("checkpoint").asText());
    assertThat(answer.get("keys").get(0).asText())
        .isEqualTo(console.audit.keys().getFirst().text());
    return note;
  }

  private Checkpoint signed(JsonNode proof) {
    SignedNote note = SignedNote.parse(proof.get("checkpoint").asText());
    assertThat(note.signer(console.audit.keys())).isPresent();
    return Checkpoint.parse(note.text());
  }

  private static List<NodeHash> path(JsonNode proof) {
    List<NodeHash> path = new ArrayList<>();
    proof.get("path").forEach(hash -> path.add(NodeHash.of(decoded(hash))));
    return path;
  }

  private static byte[] decoded(JsonNode base64) {
    return Base64.getDecoder().decode(base64.asText());
  }
}
