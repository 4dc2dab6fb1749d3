package io.replayvault.bootstrap.operations;

/**
 * Why something is well or not, in words that give nothing away: no host, path, name or message.
 */
enum Reason {
  ANSWERS(true, "it answers"),
  STARTED(true, "it has started"),
  SERVING(true, "it takes requests"),
  ALIVE(true, "its threads go on"),
  IN_TIME(true, "they are in another place in time"),
  LATE(true, "no other place has them in time"),
  NOWHERE_ELSE(true, "no other place is set"),
  STARTING(false, "it is starting"),
  DRAINING(false, "it is about to stop"),
  STUCK(false, "threads wait for each other for ever"),
  NOT_REACHED(false, "it cannot be reached"),
  KEPT_OUT(false, "it does not let this node in"),
  SILENT(false, "it does not answer in time"),
  FULL(false, "it is full"),
  TAKES_NO_WRITES(false, "it takes no writes"),
  FAILS(false, "it answers with an error");

  private final boolean well;
  private final String words;

  Reason(boolean well, String words) {
    this.well = well;
    this.words = words;
  }

  boolean isWell() {
    return well;
  }

  String words() {
    return words;
  }
}
