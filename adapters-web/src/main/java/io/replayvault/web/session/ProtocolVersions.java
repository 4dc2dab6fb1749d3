package io.replayvault.web.session;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonToken;
import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import io.replayvault.web.json.StrictTokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The versions of the recording protocol that this server takes: the newest, and those that
 * recorders on customers' sites still speak. A version is told before anything else of an opening
 * is read, since only the version says what else may stand there.
 */
final class ProtocolVersions {
  private static final SortedSet<Long> TAKEN = new TreeSet<>(Set.of(1L));

  private ProtocolVersions() {}

  /** Refuses an opening that names another version, and says what to do about it. */
  static void requireTaken(byte[] opening) throws IOException {
    StrictTokens tokens = StrictTokens.of(new ByteArrayInputStream(opening));
    tokens.expect(JsonToken.START_OBJECT, "an object is expected");
    while (tokens.next() != JsonToken.END_OBJECT) {
      boolean named = tokens.name().equals("protocol");
      tokens.next();
      if (named && !TAKEN.contains(tokens.integer("protocol is a whole number"))) {
        throw refusal();
      }
      tokens.skip();
    }
  }

  private static Refusal refusal() {
    String taken = TAKEN.stream().map(String::valueOf).collect(joining(", "));
    return Refusal.of(
        ProblemKind.UNSUPPORTED_PROTOCOL,
        "Taken here: version "
            + taken
            + ". Embed a recorder that this server serves; /recorder/latest.json names it.");
  }
}
