package io.replayvault.domain.audit;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.SupportGrantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/**
 * Which records of an account are asked for: those that fit all of it.
 *
 * @param from at or after
 * @param to before
 * @param actions one of these; empty for any. {@link AuditAction#UNKNOWN} stands for each that this
 *     version does not know
 * @param actor by this person, or a service token of theirs
 * @param subjects about one of these, {@code kind:id}; nothing fits a set without any
 * @param grant done under this grant of Support
 * @param aboutGrantToo or about that grant: asked for, approved, refused, ended, looked at
 */
public record AuditFilter(
    Optional<Instant> from,
    Optional<Instant> to,
    Set<AuditAction> actions,
    Optional<PersonId> actor,
    Optional<Set<String>> subjects,
    Optional<SupportGrantId> grant,
    boolean aboutGrantToo) {
  /** Every record. */
  public static final AuditFilter ALL =
      new AuditFilter(
          Optional.empty(),
          Optional.empty(),
          Set.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false);

  private static final String SUPPORT_GRANT = "support-grant:";

  public AuditFilter {
    actions = Set.copyOf(actions);
    subjects = subjects.map(Set::copyOf);
  }

  /** Of that time only. */
  public AuditFilter between(Optional<Instant> first, Optional<Instant> end) {
    return new AuditFilter(first, end, actions, actor, subjects, grant, aboutGrantToo);
  }

  /** Of these actions only; of any, if there are none. */
  public AuditFilter of(Set<AuditAction> picked) {
    return new AuditFilter(from, to, picked, actor, subjects, grant, aboutGrantToo);
  }

  /** By this person only. */
  public AuditFilter by(Optional<PersonId> person) {
    return new AuditFilter(from, to, actions, person, subjects, grant, aboutGrantToo);
  }

  /** About one of these only. */
  public AuditFilter about(Set<String> picked) {
    return new AuditFilter(from, to, actions, actor, Optional.of(picked), grant, aboutGrantToo);
  }

  /** Under this grant only. */
  public AuditFilter under(Optional<SupportGrantId> used) {
    return new AuditFilter(from, to, actions, actor, subjects, used, false);
  }

  /** Under this grant or about it: everything of it. */
  public AuditFilter ofGrant(Optional<SupportGrantId> whole) {
    return new AuditFilter(from, to, actions, actor, subjects, whole, whole.isPresent());
  }

  /**
   * The same as filters that an index each answers: what fits any of them fits this one. What fits
   * two is one record.
   */
  public List<AuditFilter> parts() {
    if (!aboutGrantToo || grant.isEmpty()) {
      return List.of(this);
    }
    AuditFilter under = under(grant);
    String itself = SUPPORT_GRANT + grant.get();
    return subjects.filter(picked -> !picked.contains(itself)).isPresent()
        ? List.of(under)
        : List.of(under, under(Optional.empty()).about(Set.of(itself)));
  }

  /** Whether a record fits, leaving aside whose it is. */
  public boolean fits(AuditEntry entry) {
    return from.stream().noneMatch(entry.at()::isBefore)
        && to.stream().allMatch(entry.at()::isBefore)
        && (actions.isEmpty() || actions.contains(entry.action()))
        && actor.stream().allMatch(person -> entry.actor().equals(Optional.of(person)))
        && subjects.stream().allMatch(picked -> picked.contains(entry.subject()))
        && grant.stream().allMatch(used -> isOf(used, entry));
  }

  private boolean isOf(SupportGrantId used, AuditEntry entry) {
    return entry.request().grant().equals(Optional.of(used))
        || aboutGrantToo && entry.subject().equals(SUPPORT_GRANT + used);
  }

  /** What was asked, for the record of the asking; empty for every record. */
  public String described() {
    StringJoiner text = new StringJoiner(" ", "filters: ", "").setEmptyValue("");
    from.ifPresent(first -> text.add("from=" + first));
    to.ifPresent(end -> text.add("to=" + end));
    actor.ifPresent(person -> text.add("person=" + person));
    grant.ifPresent(used -> text.add("grant=" + used));
    subjects.ifPresent(
        picked -> text.add(picked.size() == 1 ? picked.iterator().next() : "sessions"));
    if (!actions.isEmpty()) {
      text.add(ActionGroup.exactly(actions).map(group -> "group=" + group).orElseGet(this::named));
    }
    return text.toString();
  }

  private String named() {
    return "actions="
        + actions.stream().map(AuditAction::name).sorted().collect(Collectors.joining(","));
  }
}
