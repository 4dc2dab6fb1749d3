package io.replayvault.persistence.access;

import io.replayvault.application.access.out.People.Credentials;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.Features;
import io.replayvault.domain.access.Limit;
import io.replayvault.domain.access.Limits;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.PersonState;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteGroupId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.password.PasswordHash;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads people as they are in an account: person, membership, duties and the sites of their groups
 * in one statement. Duties count until their end; whose all are over is revoked. Lists come as
 * texts with spaces between: no id or name in them has one. Limits come with line ends between.
 */
final class MembershipRead {
  private static final String PEOPLE =
      """
      select p.id, m.account_id, m.name, p.email, m.role, m.whole_account,
        array_to_string(m.site_ids, ' '), array_to_string(m.group_ids, ' '),
        (select string_agg(s.site_id, ' ') from site_group g join site_group_site s on s.group_id = g.id
          where g.account_id = m.account_id and g.id = any (m.group_ids)),
        array_to_string(m.added, ' '), array_to_string(m.removed, ' '), m.named_contact,
        case when m.state = 'REVOKED' and m.suspended_at is not null then 'SUSPENDED'
          when m.state = 'ACTIVE' and exists (select from duty d
            where d.person_id = m.person_id and d.account_id = m.account_id)
          and not exists (select from duty d where d.person_id = m.person_id
            and d.account_id = m.account_id and (d.ends_at is null or d.ends_at > now()))
          then 'REVOKED' else m.state end,
        coalesce(
          (select string_agg(d.duty, ' ') from duty d where d.person_id = m.person_id
            and d.account_id = m.account_id and (d.ends_at is null or d.ends_at > now())),
          (select string_agg(d.duty, ' ') from duty d
            where d.person_id = m.person_id and d.account_id = m.account_id)),
        p.password_hash, array_to_string(m.limits, chr(10))
      from person p join membership m on m.person_id = p.id
      where\s""";

  private MembershipRead() {}

  /** Those of whom the condition holds, {@code p} being the person and {@code m} a membership. */
  static List<Credentials> where(EntityManager manager, String condition, String... values) {
    var query = manager.createNativeQuery(PEOPLE + condition);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    List<?> rows = query.getResultList();
    return rows.stream().map(row -> credentials((Object[]) row)).toList();
  }

  private static Credentials credentials(Object[] row) {
    Person person =
        new Person(
            new PersonId(text(row[0])),
            new AccountId(text(row[1])),
            text(row[2]),
            new EmailAddress(text(row[3])),
            Role.valueOf(text(row[4])),
            scope((Boolean) row[5], row[6], row[7], row[8]),
            new Standing(
                features(row[9], row[10]),
                (Boolean) row[11],
                set(row[13], Duty::valueOf),
                PersonState.valueOf(text(row[12])),
                limits(row[15])));
    return new Credentials(person, new PasswordHash(text(row[14])));
  }

  static Scope scope(
      boolean whole, @Nullable Object sites, @Nullable Object groups, @Nullable Object grouped) {
    if (whole) {
      return new Scope.WholeAccount();
    }
    Set<SiteGroupId> in = set(groups, SiteGroupId::new);
    Set<SiteId> single = set(sites, SiteId::new);
    return in.isEmpty()
        ? new Scope.OnlySites(single)
        : new Scope.GroupsAndSites(in, single, set(grouped, SiteId::new));
  }

  /** A feature that this version does not know is none that it could give or take. */
  static Features features(@Nullable Object added, @Nullable Object removed) {
    return new Features(known(added), known(removed));
  }

  /** A line each, since the name of an event may have spaces. */
  static Limits limits(@Nullable Object lines) {
    return new Limits(
        lines == null
            ? Set.of()
            : text(lines).lines().map(Limit::stored).collect(Collectors.toUnmodifiableSet()));
  }

  static Set<Permission> known(@Nullable Object list) {
    return words(list).flatMap(name -> Permission.named(name).stream()).collect(Collectors.toSet());
  }

  private static <T> Set<T> set(@Nullable Object list, Function<String, T> of) {
    return words(list).map(of).collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> words(@Nullable Object list) {
    return list == null || text(list).isEmpty()
        ? Stream.of()
        : Stream.of(text(list).split(" ", -1));
  }

  private static String text(Object value) {
    return String.valueOf(value);
  }
}
