/**
 * What every table's adapter needs: {@link io.replayvault.persistence.database.Transactions} for a
 * call's one transaction, {@link io.replayvault.persistence.database.Migrations} for the tables
 * themselves. Two databases, never mixed in a transaction: {@code replayvault} and the key store
 * {@code replayvault_keys}.
 *
 * <p>Instants are kept to the millisecond, cut rather than rounded, in columns of type {@code
 * timestamptz(3)}. Ids have the collation {@code C}, so that the database orders them as Java does.
 */
@NullMarked
package io.replayvault.persistence.database;

import org.jspecify.annotations.NullMarked;
