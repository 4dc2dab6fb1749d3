package io.replayvault.web.masking;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.replayvault.domain.account.SiteKey;
import io.replayvault.domain.consent.ConsentMode;
import io.replayvault.domain.masking.MaskingMode;
import io.replayvault.domain.masking.MaskingPolicy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/** A policy's document says what the policy says, whatever it was made of (ADR-0028). */
final class PolicyFuzzTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int NUMBERS = 26;

  @FuzzTest
  void a_document_reads_back_as_its_policy(byte[] made) throws IOException {
    if (made.length < NUMBERS) {
      return;
    }
    ByteBuffer in = ByteBuffer.wrap(made);
    int flags = in.getShort();
    int version = in.getInt();
    int visitorDays = in.getInt();
    int idleSeconds = in.getInt();
    int snapshotSeconds = in.getInt();
    long issuedAt = in.getLong();
    String key = new String(Arrays.copyOfRange(made, NUMBERS, made.length), StandardCharsets.UTF_8);
    MaskingPolicy policy;
    try {
      policy =
          new MaskingPolicy(
              new SiteKey(key),
              version,
              MaskingMode.values()[(flags & 0x7f) % MaskingMode.values().length],
              ConsentMode.values()[(flags & 0x7f) % ConsentMode.values().length],
              (flags & 0x100) != 0,
              (flags & 0x200) != 0,
              visitorDays,
              idleSeconds,
              snapshotSeconds,
              Instant.ofEpochMilli(issuedAt));
    } catch (IllegalArgumentException refused) {
      return;
    }

    JsonNode read = JSON.readTree(policy.document());

    assertThat(read.get("site").asText()).isEqualTo(key);
    assertThat(read.get("version").asInt()).isEqualTo(version);
    assertThat(read.get("mode").asText()).isEqualTo(policy.mode().name());
    assertThat(read.get("consent").get("honourGpc").asBoolean()).isEqualTo(policy.honourGpc());
    assertThat(read.get("visitorDays").asInt()).isEqualTo(visitorDays);
    assertThat(read.get("issuedAt").asLong()).isEqualTo(issuedAt);
  }
}
