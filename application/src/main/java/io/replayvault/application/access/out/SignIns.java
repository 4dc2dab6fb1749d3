package io.replayvault.application.access.out;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.SignIn;
import io.replayvault.domain.access.SignInId;
import io.replayvault.domain.access.SignInProof;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The sign-ins that count. Durable on return; an ended one is not found by any node's next call.
 */
public interface SignIns {
  /** Keeps a new sign-in. */
  void start(SignIn signIn);

  /** The sign-in; empty if it ended or never was. */
  Optional<SignIn> find(SignInId signIn);

  /** Notes its use; nothing happens if it ended, or still owes something. */
  void use(SignInId signIn, Instant at);

  /** Ends it; nothing happens if it ended before. */
  void end(SignInId signIn);

  /** Ends all of the person's but one; that one need not be there. */
  void endOthers(PersonId person, SignInId except);

  /** Ends all of the person's that are there when it is called. */
  void endAll(PersonId person);

  /**
   * Asks all of the person's complete ones for the second factor: they are of that stage until they
   * are renamed. Those that were over by being idle at that time end. Atomic; those that are asked
   * already, or owe something, stay as they are.
   */
  void askFactor(PersonId person, Instant at);

  /** All of the person's, in no order; also those that are over by time. */
  List<SignIn> of(PersonId person);

  /**
   * Gives a sign-in another id, by which alone it is found from now on, and what it has proved,
   * which is a use of it. Atomic: at no time do both ids count.
   *
   * @return whether it was done; not if it ended
   */
  boolean rename(SignInId signIn, SignInId to, SignInProof proof);

  /**
   * Forgets some of those that were neither started nor used since then; the next call takes more.
   *
   * @param most how many
   * @return how many it were; fewer than that many when none is left
   */
  int forget(Instant before, int most);
}
