package io.replayvault.proof;

import io.replayvault.system.ConsoleClient;
import io.replayvault.system.Deployment;
import io.replayvault.system.Uploader;
import io.replayvault.system.Uploader.OpenedSession;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Each node gives the same events of a session, byte for byte, as uploaded and once merged. */
final class SameReplayOnEachNode {
  private static final String ORIGIN = "https://same.example";
  private static final int SEGMENTS = 12;
  private static final int MOST_SECONDS = 60;

  private SameReplayOnEachNode() {}

  /** The deployment merges sessions after seconds. */
  static List<Row> rows(Deployment deployment, ConsoleClient console) throws Exception {
    String siteKey = console.createSite("Same", List.of(ORIGIN)).get("siteKey").asText();
    Uploader visitor = new Uploader(deployment.recording(), ORIGIN);
    OpenedSession session = visitor.open(siteKey);
    long from = System.currentTimeMillis();
    for (int number = 0; number < SEGMENTS; number++) {
      String segment = AcknowledgedUploads.segment(from + number, "same" + number);
      if (visitor.put(session, number, segment) != 204) {
        throw new IllegalStateException("the deployment does not record as it should");
      }
    }
    long to = from + SEGMENTS;
    Set<ByteBuffer> uploaded = answers(deployment, console, session, from, to);
    boolean merged = awaitMerged(deployment);
    Set<ByteBuffer> afterwards = answers(deployment, console, session, from, to);
    Set<ByteBuffer> shorter = answers(deployment, console, session, from, to - SEGMENTS / 2);
    afterwards.addAll(uploaded);
    int bytes = afterwards.iterator().next().remaining();
    shorter.addAll(uploaded);
    return List.of(
        new Row(
            "Each of "
                + deployment.size()
                + " nodes gives the same events of a replay, byte for byte",
            "D1 F2",
            2L * deployment.size(),
            afterwards.size()
                + " kinds of answer, "
                + bytes
                + " bytes"
                + (merged ? ", merged" : ""),
            "1 kind of answer, merged",
            afterwards.size() == 1 && merged && bytes > SEGMENTS * 20),
        new Row(
            "  counter-proof: of a shorter time they give other bytes",
            "D1",
            deployment.size(),
            shorter.size() + " kinds of answer",
            "2 kinds of answer",
            shorter.size() == 2));
  }

  private static Set<ByteBuffer> answers(
      Deployment deployment, ConsoleClient console, OpenedSession session, long from, long to) {
    Set<ByteBuffer> answers = new HashSet<>();
    for (int node = 0; node < deployment.size(); node++) {
      ConsoleClient there = console.elsewhere(deployment.node(node).console());
      answers.add(ByteBuffer.wrap(there.eventsAsSent(session.id(), from, to)));
    }
    return answers;
  }

  /** No other session is there yet. */
  private static boolean awaitMerged(Deployment deployment) throws InterruptedException {
    for (int tries = 0; tries < MOST_SECONDS; tries++) {
      Thread.sleep(1_000);
      if ("0"
          .equals(deployment.query("select count(*) from segment where frame_at is null").get(0))) {
        return true;
      }
    }
    return false;
  }
}
