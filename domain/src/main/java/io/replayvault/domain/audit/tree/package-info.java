/**
 * The audit log's Merkle tree (clauses F3, H1, ADR-0052): hashes, the compact range that grows with
 * each record, and proofs of inclusion and consistency, as RFC 6962 section 2.1 and RFC 9162
 * section 2.1 have them.
 *
 * <p>Leaves are counted from 0; the record numbered n is leaf n − 1. This package uses the JDK
 * alone, so that the verifier is a small jar.
 */
@NullMarked
package io.replayvault.domain.audit.tree;

import org.jspecify.annotations.NullMarked;
