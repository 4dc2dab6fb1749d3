package io.replayvault.bench;

import java.util.Random;

/**
 * A made-up page that is busy for any length of time: a list of rows of which some go and some come
 * each fifth of a second, and a mark that tells the second. About 14 kB of events a second, 200 MB
 * in four hours. Full snapshots come as ADR-0024 has them.
 */
final class BusyPage {
  private static final int ROWS = 700;
  private static final int CHANGED = 11;
  private static final int FIRST_ID = 20;
  private static final int RATIO = 2;

  private final Random random = new Random(11);
  private final long begin;
  private int second;
  private int oldest = FIRST_ID;
  private int newest = FIRST_ID + 2 * ROWS;
  private long sinceSnapshot = Long.MAX_VALUE;
  private int snapshotLength;

  BusyPage(long begin) {
    this.begin = begin;
  }

  /** The events of the next so many seconds as one JSON array. */
  String next(int seconds) {
    StringBuilder events = new StringBuilder("[");
    for (int i = 0; i < seconds; i++) {
      if (sinceSnapshot >= (long) RATIO * snapshotLength) {
        snapshot(events);
      }
      int before = events.length();
      second(events);
      sinceSnapshot += events.length() - before;
      second++;
    }
    events.setLength(events.length() - 1);
    return events.append(']').toString();
  }

  private void snapshot(StringBuilder events) {
    int before = events.length();
    long at = begin + second * 1000L;
    events
        .append("{\"type\":4,\"timestamp\":%d,\"data\":".formatted(at))
        .append("{\"href\":\"/board\",\"width\":1280,\"height\":720}},")
        .append("{\"type\":2,\"timestamp\":%d,\"data\":{\"node\":".formatted(at))
        .append("{\"type\":0,\"id\":1,\"childNodes\":[")
        .append("{\"type\":1,\"name\":\"html\",\"publicId\":\"\",\"systemId\":\"\",\"id\":2},")
        .append(element("html", "", 3))
        .append(element("head", "", 4))
        .append("]},")
        .append(element("body", "", 5))
        .append(element("p", "\"data-tick\":\"" + second + "\"", 6))
        .append("]},")
        .append(element("div", "\"class\":\"list\"", 7));
    for (int id = oldest; id < newest; id += 2) {
      events.append(row(id)).append(id + 2 < newest ? "," : "");
    }
    events.append("]}]}]}]},\"initialOffset\":{\"left\":0,\"top\":0}}},");
    snapshotLength = events.length() - before;
    sinceSnapshot = 0;
  }

  private void second(StringBuilder events) {
    for (int fifth = 0; fifth < 5; fifth++) {
      long at = begin + second * 1000L + fifth * 200L + 1;
      StringBuilder removes = new StringBuilder();
      StringBuilder adds = new StringBuilder();
      for (int i = 0; i < CHANGED; i++) {
        String comma = i == 0 ? "" : ",";
        removes.append(comma).append("{\"parentId\":7,\"id\":").append(oldest).append('}');
        adds.append(comma)
            .append("{\"parentId\":7,\"nextId\":null,\"node\":")
            .append(row(newest))
            .append('}');
        oldest += 2;
        newest += 2;
      }
      String tick = fifth > 0 ? "" : "{\"id\":6,\"attributes\":{\"data-tick\":\"" + second + "\"}}";
      events
          .append("{\"type\":3,\"timestamp\":")
          .append(at)
          .append(",\"data\":{\"source\":0,\"texts\":[],\"attributes\":[")
          .append(tick)
          .append("],\"removes\":[")
          .append(removes)
          .append("],\"adds\":[")
          .append(adds)
          .append("]}},");
    }
  }

  private String row(int id) {
    return "{\"type\":2,\"tagName\":\"div\",\"attributes\":{\"class\":\"row rv_"
        + random.nextInt(100)
        + "\"},\"childNodes\":[{\"type\":3,\"textContent\":\""
        + "******* ".repeat(1 + random.nextInt(8))
        + "\",\"id\":"
        + (id + 1)
        + "}],\"id\":"
        + id
        + "}";
  }

  /** Opened: its children follow. */
  private static String element(String tag, String attributes, int id) {
    return "{\"type\":2,\"tagName\":\"%s\",\"attributes\":{%s},\"id\":%d,\"childNodes\":["
        .formatted(tag, attributes, id);
  }
}
