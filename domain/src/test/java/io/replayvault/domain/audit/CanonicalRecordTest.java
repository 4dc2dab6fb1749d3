package io.replayvault.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.replayvault.domain.access.ClientAddress;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.Purpose;
import io.replayvault.domain.access.PurposeReference;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.access.ServiceTokenId;
import io.replayvault.domain.access.StatedReason;
import io.replayvault.domain.access.SupportGrantId;
import io.replayvault.domain.access.UserAgent;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.fixtures.Tries;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The bytes are those of {@code docs/formats/audit-log.md}; another program hashed them. */
final class CanonicalRecordTest {
  private static final Optional<AccountId> ACCOUNT = Optional.of(new AccountId("account-1"));
  private static final Optional<PersonId> ACTOR = Optional.of(new PersonId("person-1"));

  private static final List<AuditRecord> RECORDS =
      List.of(
          new AuditRecord(
              1,
              new AuditEntry(
                  Instant.EPOCH,
                  Optional.empty(),
                  Optional.empty(),
                  AuditAction.SIGN_IN,
                  AuditOutcome.FAILED,
                  "-",
                  "",
                  new RequestFacts("request-1", "*"))),
          new AuditRecord(
              2,
              new AuditEntry(
                  Instant.parse("2026-11-24T09:00:00.123Z"),
                  ACCOUNT,
                  ACTOR,
                  AuditAction.SESSION_REPLAY,
                  AuditOutcome.ALLOWED,
                  "session:abc",
                  "0-30000",
                  new RequestFacts("request-2", "192.0.*.*"))),
          new AuditRecord(
              9_007_199_254_740_993L,
              new AuditEntry(
                  Instant.parse("2026-12-31T23:59:59.999Z"),
                  ACCOUNT,
                  ACTOR,
                  AuditAction.SESSION_SEARCH,
                  AuditOutcome.DENIED,
                  "\"\\\b\f\n\r\t\u0001\u001f/<>&\u007f",
                  "記録 😀 \u2028 é \ud83d",
                  new RequestFacts("request-3", "192.0.*.*").by(new ServiceTokenId("token-1")))),
          new AuditRecord(
              4,
              new AuditEntry(
                  Instant.parse("2026-11-25T10:00:00Z"),
                  ACCOUNT,
                  ACTOR,
                  AuditAction.SESSION_REPLAY,
                  AuditOutcome.ALLOWED,
                  "session:abc",
                  "0-30000",
                  new RequestFacts("request-4", "192.0.*.*").under(new SupportGrantId("grant-1")))),
          new AuditRecord(
              5,
              new AuditEntry(
                      Instant.parse("2026-11-26T11:00:00Z"),
                      ACCOUNT,
                      ACTOR,
                      AuditAction.SESSION_REPLAY,
                      AuditOutcome.ALLOWED,
                      "session:abc",
                      "window 2026-11-26T10:00:00Z/2026-11-26T10:00:30Z policy 3",
                      new RequestFacts("request-5", "203.0.113.*"))
                  .with("203.0.113.*", new Personal.Committed(commitment()))),
          new AuditRecord(
              6, looking("2026-11-27T12:00:00Z", "10:00:00Z", "10:00:30Z", 6, "SUPPORT_CASE")),
          new AuditRecord(
              7,
              looking("2026-11-27T12:00:01Z", "10:00:30Z", "10:01:00Z", 7, "DEFECT_ANALYSIS")
                  .with("203.0.113.*", new Personal.Committed(commitment()))));

  @Test
  void records_are_written_as_the_golden_file_has_them() throws IOException {
    List<String> lines = golden("canonical-records.jsonl");
    List<String> hashes = golden("canonical-records.hashes");
    assertThat(lines).hasSize(RECORDS.size());
    for (int i = 0; i < lines.size(); i++) {
      AuditRecord written = RECORDS.get(i);
      assertThat(new String(CanonicalRecord.bytes(written), StandardCharsets.UTF_8))
          .isEqualTo(lines.get(i));
      assertThat(CanonicalRecord.leaf(written).hex()).isEqualTo(hashes.get(i));
    }
  }

  @Test
  void a_record_commits_to_personal_parts_as_other_programs_do() {
    assertThat(commitment().hex())
        .isEqualTo("ace3304917ce6ac82394b890d092bb869cd52a7f9c7c9ba4a05631cb13fc1148");
  }

  @Test
  void two_records_that_differ_have_bytes_that_differ() {
    String[] alphabet = {"\"", "\\", ",", ":", "{", "}", "\n", "n", "a", "detail", "記"};
    Tries.of(
        500,
        random -> {
          AuditRecord one = with(Tries.text(random, alphabet, 6), Tries.text(random, alphabet, 6));
          AuditRecord two = with(Tries.text(random, alphabet, 6), Tries.text(random, alphabet, 6));
          assertThat(CanonicalRecord.leaf(one).equals(CanonicalRecord.leaf(two)))
              .isEqualTo(one.equals(two));
        });
  }

  @Test
  void a_record_of_a_later_version_keeps_its_words() {
    AuditRecord known = with("-", "");
    AuditEntry entry = known.entry();
    AuditEntry later =
        new AuditEntry(
            entry.at(),
            entry.account(),
            entry.actor(),
            AuditAction.UNKNOWN,
            AuditOutcome.UNKNOWN,
            entry.subject(),
            entry.detail(),
            entry.request());
    String line = new String(CanonicalRecord.bytes(known), StandardCharsets.UTF_8);
    AuditRecord written = new AuditRecord(7, later, "TELEPORT", "POSTPONED");
    assertThat(new String(CanonicalRecord.bytes(written), StandardCharsets.UTF_8))
        .isEqualTo(line.replace("SIGN_IN", "TELEPORT").replace("ALLOWED", "POSTPONED"));
  }

  @Test
  void words_and_entry_say_the_same() {
    AuditEntry entry = with("-", "").entry();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AuditRecord(7, entry, "SIGN_OUT", "ALLOWED"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AuditRecord(7, entry, "SIGN_IN", "POSTPONED"));
  }

  @Test
  void a_record_is_one_line() {
    Tries.of(
        200,
        random -> {
          byte[] bytes =
              CanonicalRecord.bytes(
                  with(Tries.text(random, new String[] {"\n", "\r", "\u0000", "x"}, 9), ""));
          for (byte each : bytes) {
            assertThat(each).isNotIn((byte) '\n', (byte) '\r', (byte) 0);
          }
        });
  }

  @Test
  void a_reference_is_in_what_is_personal_and_never_in_the_record() {
    RequestFacts facts =
        new RequestFacts("r", "*")
            .because(StatedReason.of(Purpose.OTHER, PurposeReference.of(" #4711 記録 ")));
    AuditEntry told =
        new AuditEntry(
            Instant.EPOCH,
            ACCOUNT,
            ACTOR,
            AuditAction.SESSION_REPLAY,
            AuditOutcome.ALLOWED,
            "session:abc",
            "",
            facts);
    assertThat(new String(CanonicalRecord.bytes(new AuditRecord(1, told)), StandardCharsets.UTF_8))
        .contains("\"purpose\":\"OTHER\"")
        .doesNotContain("4711");
    assertThat(told.personal()).isInstanceOf(Personal.Open.class);
    PersonalParts parts = ((Personal.Open) told.personal()).parts();
    assertThat(new String(parts.bytes(), StandardCharsets.UTF_8))
        .isEqualTo("{\"reference\":\"#4711 記録\"}");
    assertThat(parts.toString() + told).doesNotContain("4711");
  }

  private static AuditEntry looking(
      String at, String from, String to, int request, String purpose) {
    return new AuditEntry(
        Instant.parse(at),
        ACCOUNT,
        ACTOR,
        AuditAction.SESSION_REPLAY,
        AuditOutcome.ALLOWED,
        "session:abc",
        "window 2026-11-26T" + from + "/2026-11-26T" + to + " policy 3",
        new RequestFacts("request-" + request, "203.0.113.*")
            .because(new StatedReason(purpose, Optional.empty())));
  }

  /** Another program made the same of the same key and parts. */
  private static PersonalCommitment commitment() {
    byte[] key = new byte[32];
    for (int i = 0; i < key.length; i++) {
      key[i] = (byte) i;
    }
    PersonalParts parts =
        new PersonalParts(ClientAddress.parse("203.0.113.7"), UserAgent.of("Browser/1 \"x\""));
    return PersonalCommitment.to(parts.bytes(), key);
  }

  private static AuditRecord with(String subject, String detail) {
    return new AuditRecord(
        7,
        new AuditEntry(
            Instant.EPOCH,
            ACCOUNT,
            ACTOR,
            AuditAction.SIGN_IN,
            AuditOutcome.ALLOWED,
            subject,
            detail,
            new RequestFacts("r", "*")));
  }

  private static List<String> golden(String name) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(CanonicalRecordTest.class.getResourceAsStream(name))) {
      return List.of(new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n"));
    }
  }
}
