package io.replayvault.proof;

import io.replayvault.system.ConsoleClient;
import io.replayvault.system.RunningReplayVault;
import io.replayvault.system.Uploader;
import io.replayvault.system.Uploader.OpenedSession;
import io.replayvault.system.VaultDatabase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Sessions of many segments: uploaded, watched until they are merged, and read back in full. */
final class LongSessions {
  static final String ORIGIN = "https://shop.example";
  private static final int SEGMENTS = 60;
  private static final int PATIENCE_MILLIS = 180_000;
  private static final long STEP = 5_000;

  private final RunningReplayVault vault;
  private final Uploader uploader;
  private final String siteKey;
  private final Random random;
  private final long begin = System.currentTimeMillis() - SEGMENTS * STEP;
  private final Map<OpenedSession, List<String>> sent = new LinkedHashMap<>();

  LongSessions(RunningReplayVault vault, String siteKey, long seed) {
    this.vault = vault;
    this.uploader = new Uploader(vault.recording(), ORIGIN);
    this.siteKey = siteKey;
    this.random = new Random(seed);
  }

  /** Uploads that many sessions side by side, so that they close together. */
  void upload(int sessions) throws IOException, InterruptedException {
    Map<OpenedSession, List<String>> opened = new LinkedHashMap<>();
    for (int i = 0; i < sessions; i++) {
      opened.put(uploader.open(siteKey), new ArrayList<>());
    }
    for (int number = 0; number < SEGMENTS; number++) {
      for (Map.Entry<OpenedSession, List<String>> session : opened.entrySet()) {
        String body = segment(number);
        session.getValue().add(body);
        int status = uploader.put(session.getKey(), number, body);
        if (status != 204) {
          throw new IOException("a segment was answered " + status);
        }
      }
    }
    sent.putAll(opened);
  }

  List<OpenedSession> sessions() {
    return List.copyOf(sent.keySet());
  }

  String body(OpenedSession session, int number) {
    return sent.getOrDefault(session, List.of()).get(number);
  }

  Uploader uploader() {
    return uploader;
  }

  /** Every event of every session as the console gives it, by session. */
  Map<String, List<String>> read() {
    ConsoleClient console = ConsoleClient.signIn(vault);
    Map<String, List<String>> events = new LinkedHashMap<>();
    for (OpenedSession session : sent.keySet()) {
      events.put(session.id(), console.events(session.id(), begin, begin + (SEGMENTS + 1) * STEP));
    }
    return events;
  }

  int events() {
    return sent.size() * SEGMENTS * 3;
  }

  /** How many segments lie in merged objects by now. */
  long merged() throws IOException {
    return Long.parseLong(
        VaultDatabase.query(vault, "select count(*) from segment where frame_at is not null")
            .get(0));
  }

  /** How many do not. */
  long unmerged() throws IOException {
    return Long.parseLong(
        VaultDatabase.query(vault, "select count(*) from segment where frame_at is null").get(0));
  }

  /** Waits until more than so many segments are merged; false if that takes too long. */
  boolean awaitMerged(long more) throws IOException, InterruptedException {
    for (int waited = 0; waited < PATIENCE_MILLIS; waited += 10) {
      if (merged() > more) {
        return true;
      }
      Thread.sleep(10);
    }
    return false;
  }

  /** Every node's time with a session is over, as if it had passed. */
  void letTurnsEnd() throws IOException {
    VaultDatabase.query(
        vault,
        "update recorded_session set merge_due_at = now() where merge_due_at > now() returning id");
  }

  /** Three events of which one is long and does not compress well. */
  private String segment(int number) {
    long at = begin + number * STEP;
    StringBuilder noise = new StringBuilder();
    byte[] bytes = new byte[60_000];
    random.nextBytes(bytes);
    noise.append(Base64.getEncoder().encodeToString(bytes));
    int type = number % 12 == 0 ? 2 : 3;
    return """
        [{"type":%d,"timestamp":%d,"data":{"source":3,"id":1,"x":0,"y":0}},\
        {"type":3,"timestamp":%d,"data":{"source":3,"id":1,"x":0,"y":%d,"noise":"%s"}},\
        {"type":3,"timestamp":%d,"data":{"source":2,"type":2,"id":%d,"text":"日本語 é"}}]"""
        .formatted(type, at, at + 1, number, noise, at + 2, number);
  }
}
