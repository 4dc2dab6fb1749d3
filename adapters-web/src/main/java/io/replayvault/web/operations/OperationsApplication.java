package io.replayvault.web.operations;

import io.replayvault.web.access.IdentityKeysResource;
import io.replayvault.web.entry.AnswerFilter;
import io.replayvault.web.entry.ProblemMapper;
import io.replayvault.web.entry.RequestFilter;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** What the operations endpoint answers besides the server's own health and metrics. */
public final class OperationsApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        RequestFilter.class, AnswerFilter.class, ProblemMapper.class, IdentityKeysResource.class);
  }
}
