package io.replayvault.domain.detection;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.session.SessionId;
import java.time.Instant;
import java.util.Objects;

/**
 * A session that nobody has a reason to open. Nothing tells it from others but to those who may see
 * what is looked for.
 *
 * @param account whose
 * @param session which
 * @param by who marked it
 * @param at since when
 */
public record Decoy(AccountId account, SessionId session, PersonId by, Instant at) {
  public Decoy {
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(session, "session");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(at, "at");
  }
}
