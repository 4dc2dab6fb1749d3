package io.replayvault.domain.review;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.SupportGrantId;
import java.util.Objects;

/**
 * A grant of Support that let in at some time of the month (clause H1).
 *
 * @param grant which
 * @param person who of Support
 * @param breakGlass whether nobody had approved it
 * @param looks how much the log has under it in the month
 */
public record StaffVisit(SupportGrantId grant, PersonId person, boolean breakGlass, int looks) {
  public StaffVisit {
    Objects.requireNonNull(grant, "grant");
    Objects.requireNonNull(person, "person");
  }
}
