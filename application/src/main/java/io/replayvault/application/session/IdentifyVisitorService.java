package io.replayvault.application.session;

import io.replayvault.application.session.in.IdentifyVisitor;
import io.replayvault.application.session.out.SessionIndex;
import io.replayvault.domain.session.Session;

/** {@link IdentifyVisitor}. */
public final class IdentifyVisitorService implements IdentifyVisitor {
  private final UploadGate gate;
  private final VisitorHashes visitors;
  private final SessionIndex index;

  public IdentifyVisitorService(UploadGate gate, VisitorHashes visitors, SessionIndex index) {
    this.gate = gate;
    this.visitors = visitors;
    this.index = index;
  }

  @Override
  public Outcome identify(Command command) {
    return switch (gate.check(command.session(), command.token(), command.origin())) {
      case UploadGate.Pass.BadToken bad -> Outcome.BAD_TOKEN;
      case UploadGate.Pass.OriginNotAllowed foreign -> Outcome.ORIGIN_NOT_ALLOWED;
      case UploadGate.Pass.Good good -> {
        Session session = good.session();
        index.identify(
            session.id(),
            visitors.ofIdentity(session.account(), session.site(), command.identity()));
        yield Outcome.IDENTIFIED;
      }
    };
  }
}
