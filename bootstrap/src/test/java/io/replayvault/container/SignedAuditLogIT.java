package io.replayvault.container;

import static io.replayvault.system.ApiCaller.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.replayvault.domain.audit.checkpoint.NoteKey;
import io.replayvault.domain.audit.checkpoint.SignedCheckpoint;
import io.replayvault.domain.audit.checkpoint.SignedNote;
import io.replayvault.domain.audit.tree.NodeHash;
import io.replayvault.domain.audit.tree.ProofCheck;
import io.replayvault.system.ApiCaller;
import io.replayvault.system.AuditVerifier;
import io.replayvault.system.AuditVerifier.Judgement;
import io.replayvault.system.HostCommand;
import io.replayvault.system.RunningReplayVault;
import io.replayvault.system.VaultDatabase;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Clauses F3 and H1 on the real server: what people did is signed and kept in a folder, proved by
 * the API, exported, and verified without the server; and the database's superuser is found out.
 */
final class SignedAuditLogIT {
  private static final Duration LONGEST = Duration.ofSeconds(90);

  private static Path folder;
  private static Path kept;
  private static RunningReplayVault vault;
  private static ApiCaller admin;

  @BeforeAll
  static void somebody_is_signed_in() throws IOException {
    folder = Files.createTempDirectory("replayvault-audit");
    kept = Files.createDirectory(folder.resolve("checkpoints"));
    vault =
        RunningReplayVault.start(
            folder,
            Map.of(
                "REPLAYVAULT_AUDIT_FOLDER",
                kept.toString(),
                "REPLAYVAULT_AUDIT_CHECKPOINT_EVERY",
                "1"));
    admin = new ApiCaller(vault.console());
    json(
        200,
        admin.post(
            "/api/v1/sign-in",
            "{\"email\":\"%s\",\"password\":\"%s\"}"
                .formatted(RunningReplayVault.EMAIL, RunningReplayVault.PASSWORD)));
  }

  @AfterAll
  static void stop() {
    vault.close();
  }

  @Test
  void an_export_verifies_and_what_is_done_to_the_log_is_named() throws Exception {
    SignedCheckpoint first = awaitCheckpoint();
    json(200, admin.get("/api/v1/sites"));
    long looked = lastRecord();
    awaitCheckpoint();
    JsonNode newest = json(200, admin.get("/api/v1/audit/checkpoint"));
    String key = newest.get("keys").get(0).asText();
    recordIsProved(looked, key);
    laterOneGoesOnFrom(first);
    assertThat(judged(key, 0)).contains("UNTOUCHED", "held to");
    whoeverIsErasedIsInNoExportAnyMore(key);

    String detail = detail(looked);
    edit(looked, "edited");
    assertThat(judged(key, 1)).contains("TAMPERED: the first record concerned is " + looked);
    json(200, admin.get("/api/v1/sites"));
    awaitPrinted("the audit log was tampered with, and no checkpoint is signed");
    edit(looked, detail);
    awaitCheckpoint();
    assertThat(judged(key, 0)).contains("UNTOUCHED");

    long cut = first.checkpoint().size();
    long size = newest().checkpoint().size();
    cutOffBehind(cut);
    assertThat(judged(key, 1)).contains("TRUNCATED %d-%d:".formatted(cut + 1, size));
    assertThat(AuditVerifier.SMALL_JAR.run("--key", key, export().toString()).code())
        .as("nobody can tell without the kept ones")
        .isZero();
  }

  private static void whoeverIsErasedIsInNoExportAnyMore(String key) throws Exception {
    awaitCheckpoint();
    long before = personalParts();
    assertThat(before).isGreaterThan(3);
    assertThat(HostCommand.run(vault, "erase-person", RunningReplayVault.EMAIL, "--log-only"))
        .contains("is erased in");
    awaitCheckpoint();
    assertThat(judged(key, 0)).contains("UNTOUCHED", "whose personal parts are erased");
    assertThat(personalParts()).isLessThan(before);
  }

  private static long personalParts() throws IOException {
    return Files.readAllLines(export()).stream()
        .filter(line -> line.contains("\"parts\":{\"agent\":\"Java"))
        .count();
  }

  private static void recordIsProved(long number, String key) {
    JsonNode proof = json(200, admin.get("/api/v1/audit/checkpoint/inclusion?record=" + number));
    byte[] canonical = Base64.getDecoder().decode(proof.get("record").asText());
    assertThat(new String(canonical, StandardCharsets.UTF_8)).contains("\"n\":" + number + ",");
    SignedNote note = SignedNote.parse(proof.get("checkpoint").asText());
    assertThat(note.signer(List.of(NoteKey.parse(key)))).isPresent();
    SignedCheckpoint over = SignedCheckpoint.of(note, Instant.EPOCH);
    assertThat(
            ProofCheck.inclusion(
                number - 1,
                NodeHash.ofLeaf(canonical),
                over.checkpoint().size(),
                over.checkpoint().root(),
                path(proof)))
        .isTrue();
  }

  private static void laterOneGoesOnFrom(SignedCheckpoint first) {
    long size = first.checkpoint().size();
    JsonNode proof = json(200, admin.get("/api/v1/audit/checkpoint/consistency?size=" + size));
    SignedCheckpoint over =
        SignedCheckpoint.of(SignedNote.parse(proof.get("checkpoint").asText()), Instant.EPOCH);
    assertThat(over.checkpoint().size()).isGreaterThan(size);
    assertThat(
            ProofCheck.consistency(
                size,
                first.checkpoint().root(),
                over.checkpoint().size(),
                over.checkpoint().root(),
                path(proof)))
        .isTrue();
  }

  private static List<NodeHash> path(JsonNode proof) {
    return StreamSupport.stream(proof.get("path").spliterator(), false)
        .map(hash -> NodeHash.of(Base64.getDecoder().decode(hash.asText())))
        .toList();
  }

  /** What command and small jar say of an export, held to the folder; both say the same. */
  private static String judged(String key, int code) throws IOException {
    // What is signed after the export is over more than it has, and would say so.
    String then = keptUntilNow().toString();
    String export = export().toString();
    Judgement command = AuditVerifier.COMMAND.run("--key", key, "--kept", then, export);
    Judgement small = AuditVerifier.SMALL_JAR.run("--key", key, "--kept", then, export);
    assertThat(command).isEqualTo(small);
    assertThat(small.code()).as(small.said()).isEqualTo(code);
    return small.said();
  }

  private static Path keptUntilNow() throws IOException {
    Path then = Files.createTempDirectory(folder, "kept");
    for (Path checkpoint : checkpoints()) {
      Files.copy(checkpoint, then.resolve(checkpoint.getFileName()));
    }
    return then;
  }

  private static Path export() throws IOException {
    HttpResponse<String> answer = admin.get("/api/v1/audit/export");
    assertThat(answer.statusCode()).isEqualTo(200);
    return Files.writeString(folder.resolve("audit.jsonl"), answer.body());
  }

  private static void edit(long number, String detail) throws IOException {
    asSuperuser("update audit_record set detail = '" + detail + "' where sequence = " + number);
  }

  private static String detail(long number) throws IOException {
    String asked = "select detail from audit_record where sequence = " + number;
    return VaultDatabase.query(vault, asked).getFirst();
  }

  private static void cutOffBehind(long last) throws IOException {
    asSuperuser(
        "delete from audit_record where sequence > %1$d;"
            .concat(" delete from audit_personal where sequence > %1$d;")
            .concat(" delete from audit_checkpoint where size > %1$d;")
            .concat(" update audit_counter set last = %1$d")
            .formatted(last));
  }

  /** Whom no trigger holds. */
  private static void asSuperuser(String sql) throws IOException {
    VaultDatabase.execute(vault, "set session_replication_role = replica; " + sql);
  }

  private static long lastRecord() throws IOException {
    return Long.parseLong(VaultDatabase.query(vault, "select last from audit_counter").getFirst());
  }

  /** The folder's first checkpoint over all that there is now. */
  private static SignedCheckpoint awaitCheckpoint() throws IOException, InterruptedException {
    long last = lastRecord();
    long end = System.nanoTime() + LONGEST.toNanos();
    while (checkpoints().isEmpty() || newest().checkpoint().size() < last) {
      assertThat(System.nanoTime()).as(Files.readString(vault.output())).isLessThan(end);
      Thread.sleep(200);
    }
    return newest();
  }

  private static void awaitPrinted(String words) throws IOException, InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!Files.readString(vault.output()).contains(words)) {
      assertThat(System.nanoTime()).as(Files.readString(vault.output())).isLessThan(end);
      Thread.sleep(200);
    }
  }

  private static SignedCheckpoint newest() throws IOException {
    return SignedCheckpoint.of(
        SignedNote.parse(Files.readString(checkpoints().getLast())), Instant.EPOCH);
  }

  private static List<Path> checkpoints() throws IOException {
    try (Stream<Path> files = Files.list(kept)) {
      return files.filter(file -> file.toString().endsWith(".checkpoint")).sorted().toList();
    }
  }
}
