/**
 * People of an account and what they may do (clauses E1 to E4, H1): roles, duties and features give
 * permissions by one table, a scope limits them to sites, requests change them, and a sign-in is
 * one proof of identity with a life of its own (ADR-0016, ADR-0044).
 */
@NullMarked
package io.replayvault.domain.access;

import org.jspecify.annotations.NullMarked;
