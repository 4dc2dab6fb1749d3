package io.replayvault.domain.access;

/**
 * The view of the console that a person sees first after signing in, if they may see it then
 * (clause E2). The names are part of the console's API.
 */
public enum LandingView {
  /** The search of sessions. */
  SESSIONS,
  /** Sites. */
  SITES,
  /** People of the account. */
  PEOPLE,
  /** Requests about people. */
  REQUESTS,
  /** The audit log. */
  AUDIT
}
