/**
 * Accounts and their sites. An {@link io.replayvault.domain.account.AccountId account} is one
 * customer; a {@link io.replayvault.domain.account.Site site} is one web site of theirs, known to
 * browsers by its public site key and recorded only from the origins on its allow-list (clauses B2,
 * E1).
 */
@NullMarked
package io.replayvault.domain.account;

import org.jspecify.annotations.NullMarked;
