package io.replayvault.application.access.in;

/** Why a request about a person cannot be done as it is. */
public enum Obstacle {
  /** It is about the caller, or the caller asked for it: nobody decides about their own access. */
  OWN_ACCESS,
  /** It was settled before. */
  SETTLED,
  /** Somebody active of the account has the address. */
  PERSON_HERE,
  /** Nobody active of the account's own people is meant. */
  PERSON_GONE,
  /** The account would lose its last active Admin User or named contact. */
  LAST_ONE,
  /** Whoever asked for it may no longer ask. */
  REQUESTER_GONE
}
