/**
 * People of an account and what they may do (clauses E1 to E3): roles give permissions, a scope
 * limits them to sites, and a sign-in is one proof of identity with a life of its own (ADR-0016).
 */
@NullMarked
package io.replayvault.domain.access;

import org.jspecify.annotations.NullMarked;
