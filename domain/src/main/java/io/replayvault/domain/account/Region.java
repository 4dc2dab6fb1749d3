package io.replayvault.domain.account;

import java.util.regex.Pattern;

/**
 * A part of the world in which an account's recordings are kept (clause D2), by the name that the
 * deployment gives it.
 *
 * @param name 1 to 16 lower-case letters and digits, beginning with a letter, such as {@code eu}
 */
public record Region(String name) implements Comparable<Region> {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]{0,15}");

  public Region {
    if (!isName(name)) {
      throw new IllegalArgumentException("not the name of a region: " + name);
    }
  }

  /** Whether a text may name a region. */
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  @Override
  public int compareTo(Region other) {
    return name.compareTo(other.name);
  }
}
