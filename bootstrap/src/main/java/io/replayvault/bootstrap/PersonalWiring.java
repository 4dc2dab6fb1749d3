package io.replayvault.bootstrap;

import io.replayvault.application.access.AskForPurposeService;
import io.replayvault.application.access.Guard;
import io.replayvault.application.access.in.AskForPurpose;
import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.audit.ChooseAuditSettingsService;
import io.replayvault.application.audit.PersonalReading;
import io.replayvault.application.audit.PersonalSealing;
import io.replayvault.application.audit.RecentKeptAddresses;
import io.replayvault.application.audit.in.ChooseAuditSettings;
import io.replayvault.application.audit.out.KeptAddresses;
import io.replayvault.application.audit.out.PurposePolicies;
import io.replayvault.application.audit.out.SideRecords;
import io.replayvault.application.keys.AccountKeys;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.keys.out.KeyedHash;
import io.replayvault.application.keys.out.ValueSealer;
import io.replayvault.persistence.audit.JpaKeptAddresses;
import io.replayvault.persistence.audit.JpaPurposePolicies;
import io.replayvault.persistence.audit.JpaSideRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** What is personal of audit records, how much of it accounts keep, and why people look. */
@ApplicationScoped
public class PersonalWiring {
  @Produces
  @Singleton
  PersonalSealing personalSealing(
      AccountKeys keys, ValueSealer sealer, KeyedHash hash, Chance chance) {
    return new PersonalSealing(keys, sealer, hash, chance);
  }

  @Produces
  @Singleton
  KeptAddresses keptAddresses(Databases databases, InstantSource clock) {
    return new RecentKeptAddresses(new JpaKeptAddresses(databases.main()), clock);
  }

  @Produces
  @Singleton
  SideRecords sideRecords(Databases databases) {
    return new JpaSideRecords(databases.main());
  }

  @Produces
  @Singleton
  PersonalReading personalReading(SideRecords sides, PersonalSealing sealing) {
    return new PersonalReading(sides, sealing);
  }

  @Produces
  @Singleton
  PurposePolicies purposePolicies(Databases databases) {
    return new JpaPurposePolicies(databases.main());
  }

  @Produces
  @Singleton
  AskForPurpose askForPurpose(PurposePolicies policies) {
    return new AskForPurposeService(policies);
  }

  @Produces
  @Singleton
  ChooseAuditSettings chooseAuditSettings(
      KeptAddresses addresses, PurposePolicies purposes, AccountPeople people, Guard guard) {
    return new ChooseAuditSettingsService(addresses, purposes, people, guard);
  }
}
