package io.replayvault.domain.detection;

/** What is looked for (clause H5). The names are part of the console's API: only added to. */
public enum DetectionRule {
  /** Somebody watched far more sessions in a day than they usually do. */
  MANY_REPLAYS,
  /** Somebody exported far more often in a day than they usually do. */
  MANY_EXPORTS,
  /** Somebody came from a network they never came from, in a way that speaks for somebody else. */
  NEW_PLACE,
  /** The operator's staff looked at or changed something outside working hours. */
  OFF_HOURS_STAFF,
  /** Few passwords were tried at many people. */
  PASSWORD_SPRAYING,
  /** A session was looked at that nobody has a reason to open. */
  DECOY_OPENED;

  /** Whether an alert is about one person, to whom something can be done. */
  public boolean isAboutPerson() {
    return this != PASSWORD_SPRAYING;
  }
}
