package io.replayvault.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.replayvault.kms.keys.PasswordFile;
import io.replayvault.kms.keys.Pkcs12RootKey;
import io.replayvault.kms.keys.SecureChance;
import io.replayvault.system.ConsoleClient;
import io.replayvault.system.RunningReplayVault;
import io.replayvault.system.Uploader;
import io.replayvault.system.VaultDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Clause C3 on the real server: master keys are rotated, and another root key takes over. */
final class KeyRotationIT {
  private static final Duration LONGEST = Duration.ofSeconds(150);
  private static final String ORIGIN = "https://shop.example";
  private static final String EVENT =
      "[{\"type\":4,\"timestamp\":%d,\"data\":{\"href\":\"https://shop.example/\","
          + "\"width\":800,\"height\":600}}]";
  private static final String STATES =
      "select state from master_key where account_id = '%s' order by version";

  private static RunningReplayVault vault;
  private static Path folder;
  private static ConsoleClient admin;
  private static Uploader uploader;
  private static String siteKey;
  private static String account;

  @BeforeAll
  static void start() throws IOException {
    folder = Files.createTempDirectory("replayvault-key-rotation");
    vault = RunningReplayVault.start(folder);
    admin = ConsoleClient.signIn(vault);
    uploader = new Uploader(vault.recording(), ORIGIN);
    siteKey = admin.createSite("Shop", List.of(ORIGIN)).get("siteKey").asText();
    account = admin.get("/api/v1/me").get("account").get("id").asText();
  }

  @AfterAll
  static void stop() {
    vault.close();
  }

  @Test
  void an_old_master_key_gives_way_and_everything_opens_all_along() throws Exception {
    List<Seen> sessions = recorded(12);
    VaultDatabase.executeKeys(
        vault,
        "update master_key set since = now() - interval '91 days' where account_id = '%s'"
            .formatted(account));
    await("ACTIVE under another version", () -> wrappedUnder(1) == 0 && wrappedUnder(2) > 0);
    sessions.addAll(recorded(3));
    assertOpen(sessions);

    VaultDatabase.executeKeys(
        vault,
        "update master_key set since = now() - interval '1 hour'"
            + " where account_id = '%s' and state = 'RETIRING'".formatted(account));
    await("DESTROYED", () -> states().equals(List.of("DESTROYED", "ACTIVE")));
    assertThat(
            VaultDatabase.queryKeys(
                vault,
                "select octet_length(sealed) from master_key where account_id = '%s' and version = 1"
                    .formatted(account)))
        .containsExactly("0");
    assertOpen(sessions);
    JsonNode changes = admin.get("/api/v1/audit?group=CHANGES&limit=200").get("items");
    assertThat(changes.findValuesAsText("action")).contains("KEY_ROTATE", "KEY_DESTROY");

    anotherRootKeyTakesOver(sessions);
  }

  /** Two restarts, as the guide has them; in between everything opens. */
  private void anotherRootKeyTakesOver(List<Seen> sessions) throws Exception {
    Path file = folder.resolve("outside/another.p12");
    Path password = folder.resolve("outside/another-password");
    SecureChance chance = new SecureChance();
    PasswordFile.create(password, chance);
    Pkcs12RootKey.create(file, password, chance);
    String other = "pkcs12:" + file;
    vault.close();
    vault.restart(
        Map.of(
            "REPLAYVAULT_ROOT_KEY_NEXT",
            other,
            "REPLAYVAULT_ROOT_KEY_NEXT_PASSWORD_FILE",
            password.toString()));
    assertOpen(sessions);
    vault.close();
    Map<String, String> changed =
        Map.of(
            "REPLAYVAULT_ROOT_KEY",
            other,
            "REPLAYVAULT_ROOT_KEY_PASSWORD_FILE",
            password.toString(),
            "REPLAYVAULT_ROOT_KEY_FORMER",
            "pkcs12:" + vault.home().resolve("keys/root-key.p12"),
            "REPLAYVAULT_ROOT_KEY_FORMER_PASSWORD_FILE",
            folder.resolve("outside/root-key-password").toString());
    vault.restart(changed);
    sessions.addAll(recorded(2));
    await("everything sealed anew", () -> Files.readString(vault.output()).contains(" open by "));
    vault.close();
    vault.restart(
        Map.of(
            "REPLAYVAULT_ROOT_KEY",
            other,
            "REPLAYVAULT_ROOT_KEY_PASSWORD_FILE",
            password.toString()));
    assertOpen(sessions);
  }

  private static List<Seen> recorded(int count) throws IOException, InterruptedException {
    List<Seen> sessions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Uploader.OpenedSession session = uploader.open(siteKey);
      long at = System.currentTimeMillis();
      assertThat(uploader.put(session, 0, EVENT.formatted(at))).isEqualTo(204);
      sessions.add(new Seen(session.id(), at));
    }
    return sessions;
  }

  private static void assertOpen(List<Seen> sessions) {
    ConsoleClient looking = ConsoleClient.signIn(vault);
    for (Seen seen : sessions) {
      assertThat(looking.events(seen.session(), seen.at(), seen.at() + 1))
          .as(seen.session())
          .isNotEmpty();
    }
  }

  private static long wrappedUnder(int version) throws IOException {
    return Long.parseLong(
        VaultDatabase.queryKeys(
                vault,
                "select count(*) from object_key where account_id = '%s' and master_version = %d"
                    .formatted(account, version))
            .getFirst());
  }

  private static List<String> states() throws IOException {
    return VaultDatabase.queryKeys(vault, STATES.formatted(account));
  }

  private static void await(String what, Asked asked) throws IOException, InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!asked.isSo()) {
      assertThat(System.nanoTime()).as(what + ": " + states()).isLessThan(end);
      Thread.sleep(500);
    }
  }

  private record Seen(String session, long at) {}

  /** Something that may be so by now. */
  private interface Asked {
    boolean isSo() throws IOException;
  }
}
