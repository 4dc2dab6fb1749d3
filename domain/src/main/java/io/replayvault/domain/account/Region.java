package io.replayvault.domain.account;

import java.util.regex.Pattern;

/**
 * A part of the world in which an account's recordings are kept (clause D2), by the name that the
 * deployment gives it.
 *
 * @param name 1 to 16 lower-case letters and digits, beginning with a letter, such as {@code eu}
 */
public record Region(String name) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]{0,15}");

  public Region {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not the name of a region: " + name);
    }
  }
}
