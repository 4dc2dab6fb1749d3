package io.replayvault.domain.review;

import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Features;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.PersonState;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.ServiceTokenId;
import io.replayvault.domain.access.SupportGrantId;
import io.replayvault.domain.account.SiteGroupId;
import io.replayvault.domain.account.SiteId;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words of a line of {@link ReviewText}. Lists are sorted; {@code -} stands for nothing. */
final class ReviewWords {
  static final String NONE = "-";

  private static final String EVERY_SITE = "*";

  private ReviewWords() {}

  static String of(ReviewLine line) {
    Held held = line.held();
    Usage usage = line.usage();
    return "person %s state=%s role=%s %s added=%s removed=%s contact=%s limits=%d duties=%s since=%s"
            .formatted(
                line.person(),
                held.state(),
                held.role(),
                scope(held.scope()),
                permissions(held.features().added()),
                permissions(held.features().removed()),
                yes(held.namedContact()),
                held.limits(),
                names(held.duties()),
                moment(line.since()))
        + " signins=%d searches=%d watched=%d changes=%d days=%d last=%s used=%s unused=%s findings=%s"
            .formatted(
                usage.signIns(),
                usage.searches(),
                usage.watched(),
                usage.changes(),
                usage.days(),
                moment(usage.last()),
                permissions(usage.features()),
                permissions(line.unused()),
                names(line.findings()));
  }

  static String of(HeldToken token) {
    return "token %s maker=%s uses=%d".formatted(token.token(), token.maker(), token.uses());
  }

  static String of(StaffVisit visit) {
    return "visit %s person=%s emergency=%s looks=%d"
        .formatted(visit.grant(), visit.person(), yes(visit.breakGlass()), visit.looks());
  }

  static String of(ReviewVerdict verdict) {
    return "verdict %s is=%s by=%s at=%s"
        .formatted(
            verdict.person(),
            verdict.verdict(),
            verdict.by().map(PersonId::value).orElse(NONE),
            verdict.at());
  }

  static ReviewLine person(WordsOfLine words) {
    return new ReviewLine(
        new PersonId(words.id()),
        new Held(
            PersonState.valueOf(words.of("state")),
            Role.valueOf(words.of("role")),
            scope(words),
            new Features(permissions(words, "added"), permissions(words, "removed")),
            words.is("contact"),
            words.number("limits"),
            named(Duty.class, words.list("duties"))),
        new Usage(
            words.number("signins"),
            words.number("searches"),
            words.number("watched"),
            words.number("changes"),
            words.number("days"),
            moment(words.of("last")),
            permissions(words, "used")),
        moment(words.of("since")),
        permissions(words, "unused"),
        named(Finding.class, words.list("findings")));
  }

  static HeldToken token(WordsOfLine words) {
    return new HeldToken(
        new ServiceTokenId(words.id()), new PersonId(words.of("maker")), words.number("uses"));
  }

  static StaffVisit visit(WordsOfLine words) {
    return new StaffVisit(
        new SupportGrantId(words.id()),
        new PersonId(words.of("person")),
        words.is("emergency"),
        words.number("looks"));
  }

  private static String scope(Scope scope) {
    return switch (scope) {
      case Scope.WholeAccount whole -> scope(EVERY_SITE, NONE);
      case Scope.OnlySites only -> scope(joined(only.sites(), SiteId::value), NONE);
      case Scope.GroupsAndSites some ->
          scope(joined(some.sites(), SiteId::value), joined(some.groups(), SiteGroupId::value));
    };
  }

  private static String scope(String sites, String groups) {
    return "sites=" + sites + " groups=" + groups;
  }

  private static Scope scope(WordsOfLine words) {
    if (words.of("sites").equals(EVERY_SITE)) {
      return new Scope.WholeAccount();
    }
    return Scope.of(
        words.list("groups").stream().map(SiteGroupId::new).collect(Collectors.toSet()),
        words.list("sites").stream().map(SiteId::new).collect(Collectors.toSet()));
  }

  private static String moment(Optional<Instant> moment) {
    return moment.map(Instant::toString).orElse(NONE);
  }

  private static Optional<Instant> moment(String word) {
    return word.equals(NONE) ? Optional.empty() : Optional.of(Instant.parse(word));
  }

  private static String yes(boolean so) {
    return so ? "yes" : "no";
  }

  private static String permissions(Set<Permission> permissions) {
    return joined(permissions, Permission::text);
  }

  /** What this version does not know is left out. */
  private static Set<Permission> permissions(WordsOfLine words, String name) {
    return words.list(name).stream()
        .flatMap(text -> Permission.named(text).stream())
        .collect(Collectors.toSet());
  }

  private static <E extends Enum<E>> String names(Set<E> all) {
    return joined(all, Enum::name);
  }

  private static <E extends Enum<E>> Set<E> named(Class<E> type, List<String> names) {
    EnumSet<E> all = EnumSet.noneOf(type);
    names.forEach(name -> all.add(Enum.valueOf(type, name)));
    return all;
  }

  private static <T> String joined(Collection<T> all, Function<T, String> text) {
    return all.isEmpty() ? NONE : all.stream().map(text).sorted().collect(Collectors.joining(","));
  }
}
