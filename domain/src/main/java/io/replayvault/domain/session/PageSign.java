package io.replayvault.domain.session;

import io.replayvault.domain.masking.MaskedPath;

/** What an event says of the page that is being recorded. */
public sealed interface PageSign {
  /** Nothing. */
  PageSign NONE = new Nothing();

  /** A full snapshot: the page as a whole. */
  PageSign SNAPSHOT = new Snapshot();

  /**
   * Events before it are missing, or what it says cannot be read: which page it is is not known.
   */
  PageSign LOSS = new Loss();

  /**
   * The address under which the next snapshot is taken.
   *
   * @param page its masked path
   */
  record Address(MaskedPath page) implements PageSign {}

  /**
   * The page that the visitor came to, as the recorder or the site calls it.
   *
   * @param page its masked path
   */
  record Visit(MaskedPath page) implements PageSign {}

  /** A full snapshot. */
  record Snapshot() implements PageSign {}

  /** Missing segments. */
  record Loss() implements PageSign {}

  /** Nothing. */
  record Nothing() implements PageSign {}
}
