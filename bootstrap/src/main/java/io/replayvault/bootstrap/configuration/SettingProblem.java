package io.replayvault.bootstrap.configuration;

/**
 * Why one setting is refused, and what to do about it.
 *
 * @param setting the environment variable's name, such as {@code REPLAYVAULT_CONSOLE_PORT}
 * @param reason what is wrong, without the value where that may be secret
 * @param mend what the operator can do, in the imperative
 */
public record SettingProblem(String setting, String reason, String mend) {

  /** A problem of the setting that {@code property} names. */
  public static SettingProblem of(String property, String reason, String mend) {
    return new SettingProblem(SettingSource.variable(property), reason, mend);
  }

  /** The whole problem as the one line that is printed. */
  public String line() {
    return setting + " " + reason + ": " + mend;
  }
}
