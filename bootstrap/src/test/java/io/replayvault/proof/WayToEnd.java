package io.replayvault.proof;

import io.replayvault.domain.access.Person;

/**
 * Something that is done on the first node about a person who is signed in at the second.
 *
 * @param name what it is
 * @param ofTheirs whether it takes away what they may, and with it what their service tokens may
 * @param deed does it
 */
record WayToEnd(String name, boolean ofTheirs, Deed deed) {
  /** Ends something of a person's. */
  interface Deed {
    /**
     * Does it.
     *
     * @param theirs they, by the sign-in that is watched
     */
    void make(Person person, ApiCaller theirs) throws Exception;
  }
}
