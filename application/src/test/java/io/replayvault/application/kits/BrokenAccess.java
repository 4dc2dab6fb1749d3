package io.replayvault.application.kits;

import io.replayvault.application.access.out.InMemoryLockouts;
import io.replayvault.application.access.out.InMemoryPasskeyChallenges;
import io.replayvault.application.access.out.InMemoryPasskeys;
import io.replayvault.application.access.out.InMemoryRecoveryCodes;
import io.replayvault.application.access.out.InMemorySecondFactors;
import io.replayvault.application.access.out.InMemorySupportGrants;
import io.replayvault.application.access.out.LockedPeople;
import io.replayvault.application.access.out.Lockouts;
import io.replayvault.application.access.out.LockoutsContract;
import io.replayvault.application.access.out.PasskeyChallenges;
import io.replayvault.application.access.out.PasskeyChallengesContract;
import io.replayvault.application.access.out.Passkeys;
import io.replayvault.application.access.out.PasskeysContract;
import io.replayvault.application.access.out.RecoveryCodes;
import io.replayvault.application.access.out.SecondFactors;
import io.replayvault.application.access.out.SecondFactorsContract;
import io.replayvault.application.access.out.SupportGrants;
import io.replayvault.application.access.out.SupportGrantsContract;
import io.replayvault.application.account.out.InMemorySiteGroups;
import io.replayvault.application.account.out.SiteGroups;
import io.replayvault.domain.access.LockoutPolicy;
import io.replayvault.domain.access.PasskeyCeremony;
import io.replayvault.domain.access.PasskeyChallenge;
import io.replayvault.domain.access.PasskeyId;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.SignInId;
import io.replayvault.domain.access.SupportGrant;
import io.replayvault.domain.access.SupportGrantId;
import io.replayvault.domain.account.AccountId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Kits of the ports that prove who somebody is, on adapters that each break one promise. */
final class BrokenAccess {
  private BrokenAccess() {}

  /** Counts a guess only once it was refused. */
  static final class ForgivingLockouts extends LockoutsContract {
    private final InMemoryLockouts good = new InMemoryLockouts();

    @Override
    protected LockedPeople locked() {
      return good;
    }

    @Override
    protected Lockouts lockouts() {
      return new Lockouts() {
        @Override
        public Guess admit(PersonId person, LockoutPolicy policy, Instant now) {
          Guess guess = good.admit(person, policy, now);
          if (guess instanceof Guess.Admitted admitted) {
            good.free(person, admitted);
          }
          return guess;
        }

        @Override
        public void free(PersonId person, Guess.Admitted guess) {
          good.free(person, guess);
        }

        @Override
        public void letPass(PersonId person, Guess.Admitted guess, Instant now) {
          good.letPass(person, guess, now);
        }

        @Override
        public boolean passed(PersonId person) {
          return good.passed(person);
        }

        @Override
        public void clear(PersonId person) {
          good.clear(person);
        }

        @Override
        public void lock(PersonId person, Instant now) {
          good.lock(person, now);
        }

        @Override
        public Optional<Long> locked(PersonId person, LockoutPolicy policy) {
          return good.locked(person, policy);
        }
      };
    }
  }

  /** Remembers no step that was used. */
  static final class ForgetfulFactors extends SecondFactorsContract {
    private final InMemoryPasskeys passkeys = new InMemoryPasskeys();
    private final RecoveryCodes codes = new InMemoryRecoveryCodes();
    private final SecondFactors good = new InMemorySecondFactors(passkeys, codes);

    @Override
    protected Passkeys passkeys() {
      return passkeys;
    }

    @Override
    protected RecoveryCodes codes() {
      return codes;
    }

    @Override
    protected SecondFactors factors() {
      return new SecondFactors() {
        @Override
        public Optional<Kept> find(PersonId person) {
          return good.find(person);
        }

        @Override
        public void propose(PersonId person, Sealed secret, Instant until) {
          good.propose(person, secret, until);
        }

        @Override
        public Optional<Sealed> proposed(PersonId person, Instant now) {
          return good.proposed(person, now);
        }

        @Override
        public boolean confirm(PersonId person, Sealed proposed, long step, Instant at) {
          return good.confirm(person, proposed, step, at);
        }

        @Override
        public boolean confirmFirst(PersonId person, Sealed proposed, long step, Instant at) {
          return good.confirmFirst(person, proposed, step, at);
        }

        @Override
        public boolean use(PersonId person, Sealed secret, long step) {
          return good.find(person).isPresent();
        }

        @Override
        public void remove(PersonId person) {
          good.remove(person);
        }

        @Override
        public void takeBack(PersonId person, Sealed secret) {
          good.takeBack(person, secret);
        }

        @Override
        public boolean removeSpare(PersonId person) {
          return good.removeSpare(person);
        }
      };
    }
  }

  /** Believes every counter. */
  static final class TrustingPasskeys extends PasskeysContract {
    private final Passkeys good = new InMemoryPasskeys();

    @Override
    protected Passkeys passkeys() {
      return new Passkeys() {
        @Override
        public List<Kept> of(PersonId person) {
          return good.of(person);
        }

        @Override
        public byte[] handle(PersonId person, byte[] random) {
          return good.handle(person, random);
        }

        @Override
        public boolean add(PersonId person, Kept passkey) {
          return good.add(person, passkey);
        }

        @Override
        public boolean use(PersonId person, PasskeyId passkey, long count, Instant at) {
          return good.use(person, passkey, count, at)
              || good.of(person).stream().anyMatch(kept -> kept.passkey().id().equals(passkey));
        }

        @Override
        public void remove(PersonId person, PasskeyId passkey) {
          good.remove(person, passkey);
        }

        @Override
        public boolean removeSpare(PersonId person, PasskeyId passkey) {
          return good.removeSpare(person, passkey);
        }

        @Override
        public void removeAll(PersonId person) {
          good.removeAll(person);
        }
      };
    }
  }

  /** Gives a challenge out as often as it is asked for. */
  static final class ReusedChallenges extends PasskeyChallengesContract {
    private final PasskeyChallenges good = new InMemoryPasskeyChallenges();
    private final Map<SignInId, PasskeyChallenge> latest = new HashMap<>();

    @Override
    protected PasskeyChallenges challenges() {
      return new PasskeyChallenges() {
        @Override
        public void keep(
            SignInId signIn,
            PasskeyCeremony ceremony,
            PasskeyChallenge challenge,
            Instant now,
            Instant until) {
          latest.put(signIn, challenge);
          good.keep(signIn, ceremony, challenge, now, until);
        }

        @Override
        public Optional<PasskeyChallenge> take(
            SignInId signIn, PasskeyCeremony ceremony, Instant now) {
          return good.take(signIn, ceremony, now).or(() -> Optional.ofNullable(latest.get(signIn)));
        }
      };
    }
  }

  /** Replaces a grant whatever became of it since it was seen. */
  static final class HastyGrants extends SupportGrantsContract {
    private final SiteGroups groups = new InMemorySiteGroups();
    private final SupportGrants good = new InMemorySupportGrants(groups);

    @Override
    protected SiteGroups groups() {
      return groups;
    }

    @Override
    protected SupportGrants grants() {
      return new SupportGrants() {
        @Override
        public void keep(SupportGrant grant) {
          good.keep(grant);
        }

        @Override
        public Optional<SupportGrant> find(SupportGrantId grant) {
          return good.find(grant);
        }

        @Override
        public List<SupportGrant> of(AccountId account, Instant now) {
          return good.of(account, now);
        }

        @Override
        public List<SupportGrant> askedBy(PersonId person, Instant now) {
          return good.askedBy(person, now);
        }

        @Override
        public boolean hasUnreviewedBefore(PersonId person, Instant moment) {
          return good.hasUnreviewedBefore(person, moment);
        }

        @Override
        public boolean replace(SupportGrant seen, SupportGrant next) {
          return good.find(seen.id()).filter(now -> good.replace(now, next)).isPresent();
        }
      };
    }
  }
}
