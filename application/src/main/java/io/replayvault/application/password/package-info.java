/**
 * Use cases of {@code password}: people choose passwords by the policy of their account (clauses F4
 * to F8, ADR-0045). Calls no use case of another feature, since those of {@code access} call these;
 * the policy itself is administered in {@code account}.
 */
@NullMarked
package io.replayvault.application.password;

import org.jspecify.annotations.NullMarked;
