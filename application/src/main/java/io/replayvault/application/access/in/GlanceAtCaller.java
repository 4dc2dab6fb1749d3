package io.replayvault.application.access.in;

import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.access.SignInId;
import java.util.Optional;

/**
 * {@link ResolveCaller} for what a page asks by itself again and again: the same answer, but no use
 * of the sign-in, which such a page would keep from its idle end for ever (ADR-0066).
 */
public interface GlanceAtCaller {
  /** The caller, under the conditions of {@link ResolveCaller#resolve}. Writes nothing. */
  Optional<Caller> glance(PersonId person, SignInId signIn, RequestFacts request);
}
