package io.replayvault.application.session.out;

/** What a recorded value in the dictionary is. */
public enum LabelKind {
  /** A masked path. */
  PAGE,
  /** The name of an event of the site's own. */
  EVENT
}
