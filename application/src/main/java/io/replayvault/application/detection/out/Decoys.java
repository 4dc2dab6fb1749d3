package io.replayvault.application.detection.out;

import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.detection.Decoy;
import io.replayvault.domain.session.SessionId;
import java.util.List;
import java.util.Set;

/** Sessions marked as decoys. Durable on return. */
public interface Decoys {
  /** The account's, the one that was marked last first. */
  List<Decoy> of(AccountId account);

  /** Those of these sessions that are decoys, whoever's, in no order. */
  List<Decoy> among(Set<SessionId> sessions);

  /** Marks one; what is marked already stays as it is. */
  void mark(Decoy decoy);

  /** It is one no more; nothing happens if it was none, or another account's. */
  void unmark(AccountId account, SessionId session);
}
