package io.replayvault.application.password.out;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.password.PasswordHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is kept of people's passwords (clauses F5, F6, F8): hashes and when the current one was set.
 * Durable on return. Who is added with a password ({@code People}) has it here from then on.
 */
public interface Passwords {
  /** What is kept of the person's; empty if there is no such person. */
  Optional<Kept> find(PersonId person);

  /**
   * Puts another password in the place of the one that was seen, which becomes the newest of the
   * earlier ones. Atomic across nodes.
   *
   * @param seen what {@link #find} answered as current
   * @param next the new one's hash
   * @param at since when it counts, to the millisecond
   * @param remembered how many hashes are kept from now on, the new one included; 1 or more
   * @return whether it was done; not if the current one is another by now
   */
  boolean replace(
      PersonId person, PasswordHash seen, PasswordHash next, Instant at, int remembered);

  /**
   * Puts another hash of the same password in the place of the one that was seen; since when it
   * counts and the earlier ones stay. Nothing happens if the current one is another by now.
   */
  void rehash(PersonId person, PasswordHash seen, PasswordHash same);

  /**
   * One person's.
   *
   * @param current the hash that lets them in
   * @param setAt since when
   * @param earlier the hashes before it, newest first
   */
  record Kept(PasswordHash current, Instant setAt, List<PasswordHash> earlier) {
    public Kept {
      earlier = List.copyOf(earlier);
    }

    /** The last so many, the current one first. */
    public Stream<PasswordHash> last(int count) {
      return Stream.concat(Stream.of(current), earlier.stream()).limit(count);
    }
  }
}
