package io.replayvault.bootstrap;

import io.replayvault.application.access.AskForPasskeyService;
import io.replayvault.application.access.FactorRequirement;
import io.replayvault.application.access.FactorSignIns;
import io.replayvault.application.access.FreshRecoveryCodes;
import io.replayvault.application.access.HeldFactors;
import io.replayvault.application.access.PasskeyCheck;
import io.replayvault.application.access.RegisterPasskeyService;
import io.replayvault.application.access.RemovePasskeyService;
import io.replayvault.application.access.SignInRecords;
import io.replayvault.application.access.in.AskForPasskey;
import io.replayvault.application.access.in.RegisterPasskey;
import io.replayvault.application.access.in.RemovePasskey;
import io.replayvault.application.access.out.PasskeyChallenges;
import io.replayvault.application.access.out.PasskeyVerifier;
import io.replayvault.application.access.out.Passkeys;
import io.replayvault.application.access.out.SecondFactors;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.domain.access.PasskeyHome;
import io.replayvault.kms.access.WebAuthn4jPasskeyVerifier;
import io.replayvault.persistence.access.JpaPasskeyChallenges;
import io.replayvault.persistence.access.JpaPasskeys;
import io.replayvault.web.entry.WebSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Passkeys, which belong to the console's configured address. */
@ApplicationScoped
public class PasskeyWiring {
  @Produces
  @Singleton
  PasskeyHome passkeyHome(WebSettings settings) {
    return PasskeyHome.of(settings.consoleOrigins());
  }

  @Produces
  @Singleton
  Passkeys passkeys(Databases databases) {
    return new JpaPasskeys(databases.main());
  }

  @Produces
  @Singleton
  PasskeyChallenges passkeyChallenges(Databases databases) {
    return new JpaPasskeyChallenges(databases.main());
  }

  @Produces
  @Singleton
  PasskeyVerifier passkeyVerifier(PasskeyHome home) {
    return new WebAuthn4jPasskeyVerifier(home);
  }

  @Produces
  @Singleton
  PasskeyCheck passkeyCheck(
      Passkeys passkeys,
      PasskeyChallenges challenges,
      PasskeyVerifier verifier,
      SignInRecords records,
      Chance chance,
      InstantSource clock) {
    return new PasskeyCheck(passkeys, challenges, verifier, records, chance, clock);
  }

  @Produces
  @Singleton
  AskForPasskey askForPasskey(Passkeys passkeys, PasskeyCheck check, PasskeyHome home) {
    return new AskForPasskeyService(passkeys, check, home);
  }

  @Produces
  @Singleton
  RegisterPasskey registerPasskey(
      Passkeys passkeys,
      PasskeyCheck check,
      HeldFactors held,
      FreshRecoveryCodes codes,
      FactorSignIns signIns,
      SignInRecords records,
      PasskeyHome home,
      InstantSource clock) {
    return new RegisterPasskeyService(passkeys, check, held, codes, signIns, records, home, clock);
  }

  @Produces
  @Singleton
  RemovePasskey removePasskey(
      Passkeys passkeys, SecondFactors apps, FactorRequirement requirement, SignInRecords records) {
    return new RemovePasskeyService(passkeys, apps, requirement, records);
  }
}
