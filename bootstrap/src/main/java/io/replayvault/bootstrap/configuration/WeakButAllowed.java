package io.replayvault.bootstrap.configuration;

/**
 * Says, one line each, what production starts with although it is weaker than it could be: an
 * operator may want it, and must not have it by oversight (clauses D4, F9, H1, H3).
 */
final class WeakButAllowed {
  private final SettingSource source;

  WeakButAllowed(SettingSource source) {
    this.source = source;
  }

  void check(Settings settings) {
    if (settings.addresses().staff().isEmpty()) {
      source.warn(
          "replayvault.staff.addresses",
          "is not set, so staff may come from everywhere",
          "set the ranges of your own network");
    }
    if (settings.mail().isEmpty()) {
      source.warn(
          "replayvault.mail.host",
          "is not set, so nobody is told of emergency access, security alerts or locks",
          "set a mail server");
    }
    checkLimits(settings);
  }

  private void checkLimits(Settings settings) {
    if (settings.signInLimits().failuresByAddress() == 0) {
      source.warn(
          "replayvault.sign.in.failures.by.address",
          "is 0, so one address guesses as fast as all together",
          "set REPLAYVAULT_TRUSTED_PROXIES and a limit");
    }
    if (settings.recordingLimits().openingsByAddress() == 0) {
      source.warn(
          "replayvault.openings.by.address",
          "is 0, so one address may open all sessions that a site may have",
          "set REPLAYVAULT_TRUSTED_PROXIES and a limit");
    }
    if (settings.adminsManagePeople()) {
      source.warn(
          "replayvault.admins.manage.people",
          "is true, so one Admin User gives access without a second person",
          "leave it out unless you run ReplayVault for yourselves");
    }
  }
}
