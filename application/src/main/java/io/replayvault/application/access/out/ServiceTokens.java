package io.replayvault.application.access.out;

import io.replayvault.domain.access.ServiceToken;
import io.replayvault.domain.access.ServiceTokenId;
import io.replayvault.domain.account.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The service tokens there are, each with a hash of its text and never the text itself. Durable on
 * return; what was revoked is found revoked by any node's next call. Instants are kept to the
 * millisecond. May be called concurrently.
 */
public interface ServiceTokens {
  /** The most tokens that are listed. */
  int MOST_LISTED = 200;

  /**
   * Keeps a new token with the SHA-256 of its text, 32 bytes; an id that is there already throws
   * {@link IllegalStateException}.
   */
  void keep(ServiceToken token, byte[] hash);

  /**
   * The token, also one that no longer counts, with the sites that are in its groups at this
   * moment; empty if there never was one. Permissions that this version gives to no token are left
   * out.
   */
  Optional<Kept> find(ServiceTokenId token);

  /** The account's newest tokens, newest first, at most {@value #MOST_LISTED}. */
  List<ServiceToken> of(AccountId account);

  /** Revokes a token for good; what was revoked before keeps its time. Nothing if there is none. */
  void revoke(ServiceTokenId token, Instant at);

  /** Notes its use; nothing happens if it was used later already, or if there is none. */
  void use(ServiceTokenId token, Instant at);

  /**
   * A token and what proves it.
   *
   * @param token the token
   * @param hash of its text
   */
  @SuppressWarnings("ArrayRecordComponent") // Compared in constant time, never by equals.
  record Kept(ServiceToken token, byte[] hash) {}
}
