package io.replayvault.application.session;

import io.replayvault.application.session.in.SessionView;
import io.replayvault.application.session.out.LabelId;
import io.replayvault.application.session.out.SessionEntry;
import io.replayvault.domain.access.Limits;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.masking.MaskedPath;
import io.replayvault.domain.session.IdleLimit;
import io.replayvault.domain.session.SessionTotals;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Puts sessions and the values of their labels together: one look-up for each site in the list. */
public final class SessionViews {
  private final LabelDictionary dictionary;
  private final IdleLimit idle;
  private final InstantSource clock;

  public SessionViews(LabelDictionary dictionary, IdleLimit idle, InstantSource clock) {
    this.dictionary = dictionary;
    this.idle = idle;
    this.clock = clock;
  }

  /** They, without naming a page that these limits exclude. */
  List<SessionView> of(List<SessionEntry> entries, Limits limits) {
    Map<LabelId, String> labels = new HashMap<>();
    Map<SiteId, Set<LabelId>> wanted = new HashMap<>();
    for (SessionEntry entry : entries) {
      Set<LabelId> ids = wanted.computeIfAbsent(entry.session().site(), site -> new HashSet<>());
      Stream.of(entry.firstPage(), entry.lastPage()).flatMap(Optional::stream).forEach(ids::add);
    }
    if (!entries.isEmpty()) {
      wanted.forEach(
          (site, ids) ->
              labels.putAll(dictionary.read(entries.get(0).session().account(), site, ids)));
    }
    Instant now = clock.instant();
    return entries.stream().map(entry -> view(entry, labels, limits, now)).toList();
  }

  private SessionView view(
      SessionEntry entry, Map<LabelId, String> labels, Limits limits, Instant now) {
    SessionTotals totals =
        new SessionTotals(
            entry.firstEventAt(),
            entry.lastEventAt(),
            entry.lastUploadAt(),
            entry.pages(),
            entry.events(),
            entry.clicks(),
            entry.inputs(),
            entry.bytes(),
            entry.lostSegments(),
            entry.firstPage().map(labels::get).map(MaskedPath::of).filter(limits::allow),
            entry.lastPage().map(labels::get).map(MaskedPath::of).filter(limits::allow));
    boolean open = idle.isOpenAt(now, entry.session(), entry.lastUploadAt());
    return new SessionView(entry.session(), totals, open);
  }
}
