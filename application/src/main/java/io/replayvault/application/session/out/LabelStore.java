package io.replayvault.application.session.out;

import io.replayvault.domain.account.SiteId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The dictionary of a site's recorded values, each sealed; found again by a keyed hash of the value
 * (ADR-0020). Durable on return. Throws {@link IndexUnavailable} when it cannot be reached.
 */
public interface LabelStore {
  /** The id of the value with this blind index; empty if the site has none. */
  Optional<LabelId> find(SiteId site, LabelKind kind, byte[] blindIndex);

  /**
   * Keeps the value unless its blind index is there; answers the id kept then. Atomic across nodes.
   */
  LabelId addIfAbsent(SiteId site, LabelKind kind, byte[] blindIndex, byte[] sealed);

  /** The sealed values of these ids; ids that are not the site's are left out. */
  Map<LabelId, byte[]> read(SiteId site, Collection<LabelId> ids);

  /**
   * At most {@code limit} ids of the kind, lowest first, for searches that equality does not
   * answer.
   */
  List<LabelId> all(SiteId site, LabelKind kind, int limit);
}
