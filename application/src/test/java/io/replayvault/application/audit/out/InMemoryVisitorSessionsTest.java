package io.replayvault.application.audit.out;

import io.replayvault.application.session.out.InMemorySessionIndex;
import io.replayvault.application.session.out.SessionIndex;

final class InMemoryVisitorSessionsTest extends VisitorSessionsContract {
  private final InMemorySessionIndex memory = new InMemorySessionIndex();

  @Override
  protected VisitorSessions visitors() {
    return memory;
  }

  @Override
  protected SessionIndex sessions() {
    return memory;
  }
}
