package io.replayvault.application.kits;

import io.replayvault.application.access.out.InMemoryLockouts;
import io.replayvault.application.access.out.InMemorySecondFactors;
import io.replayvault.application.access.out.InMemorySupportGrants;
import io.replayvault.application.access.out.Lockouts;
import io.replayvault.application.access.out.LockoutsContract;
import io.replayvault.application.access.out.SecondFactors;
import io.replayvault.application.access.out.SecondFactorsContract;
import io.replayvault.application.access.out.SupportGrants;
import io.replayvault.application.access.out.SupportGrantsContract;
import io.replayvault.application.account.out.InMemorySiteGroups;
import io.replayvault.application.account.out.SiteGroups;
import io.replayvault.domain.access.LockoutPolicy;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.SupportGrant;
import io.replayvault.domain.access.SupportGrantId;
import io.replayvault.domain.account.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Kits of the ports that prove who somebody is, on adapters that each break one promise. */
final class BrokenAccess {
  private BrokenAccess() {}

  /** Counts a guess only once it was refused. */
  static final class ForgivingLockouts extends LockoutsContract {
    private final Lockouts good = new InMemoryLockouts();

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
        public void clear(PersonId person) {
          good.clear(person);
        }
      };
    }
  }

  /** Remembers no step that was used. */
  static final class ForgetfulFactors extends SecondFactorsContract {
    private final SecondFactors good = new InMemorySecondFactors();

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
        public boolean use(PersonId person, Sealed secret, long step) {
          return good.find(person).isPresent();
        }

        @Override
        public void remove(PersonId person) {
          good.remove(person);
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
        public List<SupportGrant> of(AccountId account) {
          return good.of(account);
        }

        @Override
        public List<SupportGrant> askedBy(PersonId person) {
          return good.askedBy(person);
        }

        @Override
        public boolean replace(SupportGrant seen, SupportGrant next) {
          return good.find(seen.id()).filter(now -> good.replace(now, next)).isPresent();
        }
      };
    }
  }
}
