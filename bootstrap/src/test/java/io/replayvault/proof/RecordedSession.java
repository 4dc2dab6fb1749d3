package io.replayvault.proof;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The proof {@code recorded-session}: the whole path, from a visitor's browser to a person who
 * watches.
 */
final class RecordedSession {
  private RecordedSession() {}

  static Proof proof() {
    Map<String, Claim> claims = new LinkedHashMap<>();
    claims.put("ports", new PortsAnswerOnlyTheirOwn());
    claims.put("likeness", new ReplaysLikeTheOriginal());
    claims.put("pages", ConsolePagesAreLookedAt.ofSessions());
    claims.put("kills", new KillsLoseNothing());
    claims.put("crash-states", new CrashStatesLoseNothing());
    claims.put("harness-kills", new HarnessKillsLoseNothing());
    claims.put("any-length", new AnyLength());
    claims.put("bits", new NoBitMayChange());
    claims.put("hostile-replays", new HostileReplays());
    claims.put("json-suite", new JsonIsToldFromTheRest());
    claims.put("versions", new OldRecordersKeepWorking());
    claims.put("bombs", new BombsAreRefused());
    claims.put("commands", new TwoCommandsWork());
    return new Proof(
        "recorded-session",
        "a session is recorded, stored sealed and replayed, and survives what may happen",
        "90 minutes",
        claims);
  }
}
