package io.replayvault.bootstrap;

import io.replayvault.application.access.FirstPerson;
import io.replayvault.application.access.FirstPersonLinkTokens;
import io.replayvault.application.access.HostRequest;
import io.replayvault.application.account.TrialAccount;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.bootstrap.configuration.Profile;
import io.replayvault.bootstrap.configuration.Settings;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.account.Origin;
import io.replayvault.domain.password.PasswordFault;
import io.replayvault.domain.password.PasswordPolicy;
import io.replayvault.domain.password.PlainPassword;
import io.replayvault.web.account.ScriptTag;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a trial ready for a newcomer: an account, a demo site whose script tag the demo's pages
 * carry, and either the first person from the settings or a one-time link for them. Does nothing
 * that was done before.
 */
@Dependent
public class TrialStart {
  private static final String DEMO_TAG = "demo-script-tag.html";
  private static final String LINK = "first-person-link";

  private final Settings settings;
  private final TrialAccount trial;
  private final ScriptTag scriptTag;
  private final FirstPerson firstPerson;
  private final FirstPersonLinkTokens tokens;
  private final Chance chance;

  @Inject
  TrialStart(
      Settings settings,
      TrialAccount trial,
      ScriptTag scriptTag,
      FirstPerson firstPerson,
      FirstPersonLinkTokens tokens,
      Chance chance) {
    this.settings = settings;
    this.trial = trial;
    this.scriptTag = scriptTag;
    this.firstPerson = firstPerson;
    this.tokens = tokens;
    this.chance = chance;
  }

  void prepare() {
    if (settings.profile() != Profile.TRIAL) {
      return;
    }
    settings.demoPort().ifPresent(this::offerDemoSite);
    Path link = settings.home().resolve(LINK);
    if (!firstPerson.isWanted()) {
      remove(link);
      return;
    }
    Optional<String> email = setting("REPLAYVAULT_FIRST_PERSON_EMAIL");
    if (email.isPresent()) {
      addFirstPerson(email.get());
    } else {
      write(link, settings.entryPoints().consoleOrigin() + "/welcome#token=" + tokens.offer());
    }
  }

  private void offerDemoSite(int port) {
    Set<Origin> origins =
        Set.of(new Origin("http://localhost:" + port), new Origin("http://127.0.0.1:" + port));
    write(settings.home().resolve(DEMO_TAG), scriptTag.of(trial.demoSite(origins)));
  }

  private void addFirstPerson(String email) {
    String file =
        setting("REPLAYVAULT_FIRST_PERSON_PASSWORD_FILE")
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "REPLAYVAULT_FIRST_PERSON_PASSWORD_FILE must be set with"
                            + " REPLAYVAULT_FIRST_PERSON_EMAIL"));
    PlainPassword password = PlainPassword.of(read(Path.of(file)).strip());
    try {
      List<PasswordFault> faults = PasswordPolicy.USUAL.faultsOf(password);
      if (!faults.isEmpty()) {
        throw new IllegalStateException(
            "the password in REPLAYVAULT_FIRST_PERSON_PASSWORD_FILE is refused: " + faults);
      }
      firstPerson.add(
          trial.account(),
          "First person",
          EmailAddress.parse(email),
          password,
          HostRequest.fresh(chance));
    } finally {
      password.destroy();
    }
  }

  private static Optional<String> setting(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** Writes for the owner's eyes only, whole or not at all. */
  private static void write(Path file, String text) {
    Path partial = file.resolveSibling(file.getFileName() + ".partial");
    try {
      Files.deleteIfExists(partial);
      Files.createFile(
          partial,
          PosixFilePermissions.asFileAttribute(
              EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE)));
      Files.writeString(partial, text);
      Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + file, e);
    }
  }
}
