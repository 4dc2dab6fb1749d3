package io.replayvault.bootstrap.configuration;

import java.util.Locale;
import java.util.Optional;

/** What a profile lets an operator leave out, and what it lets them set. */
final class ProfileRules {

  private final SettingSource source;
  private final Profile profile;

  ProfileRules(SettingSource source) {
    this.source = source;
    this.profile = read(source);
  }

  private static Profile read(SettingSource source) {
    String value = source.text("replayvault.profile").orElse("production");
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "production" -> Profile.PRODUCTION;
      case "trial" -> Profile.TRIAL;
      default -> {
        source.refuse("replayvault.profile", "is " + value, "set production or trial");
        yield Profile.PRODUCTION;
      }
    };
  }

  Profile profile() {
    return profile;
  }

  boolean trial() {
    return profile == Profile.TRIAL;
  }

  /** Refuses a setting of the trial's in production. */
  void trialOnly(String property) {
    if (!trial() && source.text(property).isPresent()) {
      source.refuse(property, "is for the trial profile only", "leave it out");
    }
  }

  /** A value that only the trial may leave to its default. */
  String stated(String property, String trialDefault) {
    Optional<String> value = source.text(property);
    if (value.isEmpty() && !trial()) {
      source.refuse(property, "is not set", "set it: the production profile does not guess");
    }
    return value.orElse(trialDefault);
  }
}
