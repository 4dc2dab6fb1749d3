package io.replayvault.web.access;

import io.replayvault.domain.account.AccountId;
import io.replayvault.web.entry.Parameters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The query parameter {@code account}: in which account somebody acts who acts in several. */
final class NamedAccount {
  private NamedAccount() {}

  /** The account; empty for the caller's default one. */
  static Optional<AccountId> of(@Nullable String sent) {
    if (sent != null && !AccountId.isWellFormed(sent)) {
      throw Parameters.malformed("account");
    }
    return Optional.ofNullable(sent).map(AccountId::new);
  }
}
