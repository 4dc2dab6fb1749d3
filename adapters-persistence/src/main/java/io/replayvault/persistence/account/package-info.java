/**
 * Accounts and their sites in the tables of {@code V1__accounts_and_sites.sql}. Rows never leave
 * the package. A database that cannot be reached is an {@link
 * io.replayvault.application.session.out.IndexUnavailable}.
 */
@NullMarked
package io.replayvault.persistence.account;

import org.jspecify.annotations.NullMarked;
