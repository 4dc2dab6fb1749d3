package io.replayvault.proof;

import io.replayvault.system.Uploader;
import io.replayvault.system.Uploader.OpenedSession;
import java.io.IOException;
import java.util.List;

/** A session of a minute with one page on which something is to be read. */
final class DrawnSession {
  private static final int SEGMENTS = 60;
  private static final long STEP = 1_000;

  private static final String PAGE =
      """
      {"type":4,"timestamp":%1$d,"data":{"href":"/","width":1280,"height":720}},
      {"type":2,"timestamp":%1$d,"data":{"initialOffset":{"left":0,"top":0},"node":
      {"type":0,"id":1,"childNodes":[{"type":2,"tagName":"html","attributes":{},"id":2,"childNodes":
      [{"type":2,"tagName":"head","attributes":{},"id":3,"childNodes":[]},
      {"type":2,"tagName":"body","attributes":{},"id":4,"childNodes":
      [{"type":2,"tagName":"h1","attributes":{},"id":5,"childNodes":
      [{"type":3,"textContent":"An order","id":6}]}]}]}]}}},
      """;

  private static final String MOVE =
      """
      {"type":3,"timestamp":%d,"data":{"source":3,"id":1,"x":0,"y":%d}}
      """;

  private DrawnSession() {}

  /** Records one by way of the first node; answers its id. */
  static String recorded(PeopleDeployment people) throws IOException, InterruptedException {
    String siteKey =
        people
            .first()
            .createSite("Drawn", List.of(PeopleDeployment.ORIGIN))
            .get("siteKey")
            .asText();
    Uploader uploader = new Uploader(people.node(0).recording(), PeopleDeployment.ORIGIN);
    OpenedSession session = uploader.open(siteKey);
    long from = System.currentTimeMillis() - SEGMENTS * STEP;
    for (int number = 0; number < SEGMENTS; number++) {
      long at = from + number * STEP;
      String page = number == 0 ? PAGE.formatted(at) : "";
      int status = uploader.put(session, number, "[" + page + MOVE.formatted(at + 1, number) + "]");
      if (status != 204) {
        throw new IOException("a segment was answered " + status);
      }
    }
    return session.id();
  }
}
