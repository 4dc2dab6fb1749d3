package io.replayvault.application.session;

import io.replayvault.application.access.Guard;
import io.replayvault.application.access.Guard.Ask;
import io.replayvault.application.access.Guarded;
import io.replayvault.application.account.out.Sites;
import io.replayvault.application.session.in.NameVisitor;
import io.replayvault.application.session.out.SessionIndex;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.VisitorKey;
import java.util.Optional;

/** {@link NameVisitor}. */
public final class NameVisitorService implements NameVisitor {
  private final Sites sites;
  private final SessionIndex index;
  private final VisitorHashes hashes;
  private final Guard guard;

  public NameVisitorService(Sites sites, SessionIndex index, VisitorHashes hashes, Guard guard) {
    this.sites = sites;
    this.index = index;
    this.hashes = hashes;
    this.guard = guard;
  }

  @Override
  public Guarded<VisitorKey> name(Caller caller, Visitor visitor) {
    Optional<VisitorKey> key = key(caller.person().account(), visitor);
    Ask ask =
        new Ask(
            Permission.AUDIT_READ,
            Optional.empty(),
            AuditAction.AUDIT_READ,
            subject(visitor),
            key.map(known -> "visitor=" + known).orElse("visitor"));
    return key.isEmpty() ? guard.absent(caller, ask) : guard.run(caller, ask, key::get);
  }

  private Optional<VisitorKey> key(AccountId account, Visitor visitor) {
    return switch (visitor) {
      case Visitor.Known known ->
          sites
              .find(known.site())
              .filter(site -> site.account().equals(account))
              .map(site -> hashes.ofIdentity(account, site.id(), known.identity()))
              .map(VisitorKey::new);
      case Visitor.InSession(var session) ->
          index
              .find(session)
              .filter(entry -> entry.session().account().equals(account))
              .map(entry -> new VisitorKey(entry.session().visitorHash()));
    };
  }

  private static String subject(Visitor visitor) {
    return switch (visitor) {
      case Visitor.Known known -> "site:" + known.site();
      case Visitor.InSession(var session) -> "session:" + session;
    };
  }
}
