package io.replayvault.application.kits;

import io.replayvault.application.access.out.InMemoryLockouts;
import io.replayvault.application.access.out.Lockouts;
import io.replayvault.application.access.out.LockoutsContract;
import io.replayvault.domain.access.LockoutPolicy;
import io.replayvault.domain.access.PersonId;
import java.time.Instant;

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
        public void clear(PersonId person) {
          good.clear(person);
        }
      };
    }
  }
}
