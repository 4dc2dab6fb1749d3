package io.replayvault.application.access;

import io.replayvault.application.access.in.ListSignIns;
import io.replayvault.application.access.out.SignIns;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.SignIn;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;

/** {@link ListSignIns}. */
public final class ListSignInsService implements ListSignIns {
  private final SignIns signIns;
  private final InstantSource clock;

  public ListSignInsService(SignIns signIns, InstantSource clock) {
    this.signIns = signIns;
    this.clock = clock;
  }

  @Override
  public List<SignIn> of(Caller caller) {
    Instant now = clock.instant();
    return signIns.of(caller.person().id()).stream()
        .filter(signIn -> signIn.isLiveAt(now))
        .sorted(Comparator.comparing(SignIn::lastUsedAt).reversed())
        .toList();
  }
}
