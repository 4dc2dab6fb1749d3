package io.replayvault.application.node.out;

import java.util.Optional;

/**
 * Word that something changed which nodes remember. Says what, never how: whoever remembers it
 * looks anew.
 *
 * @param kind what sort of thing
 * @param id which: a site's id, an account's, a signing key's purpose
 */
public record ChangeNotice(Kind kind, String id) {
  /** What nodes remember for a while. */
  public enum Kind {
    /** A site, its origins among it; by the site's id. */
    SITE,
    /** A master key of an account; by the account's id. */
    MASTER_KEY,
    /** A signing key; by its purpose. */
    SIGNING_KEY;

    /** The kind of that name; none for one that only a newer version knows. */
    public static Optional<Kind> named(String name) {
      for (Kind kind : values()) {
        if (kind.name().equals(name)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }
}
