package io.replayvault.domain.access;

import io.replayvault.domain.account.SiteGroupId;
import io.replayvault.domain.account.SiteId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Stands for everything that decides what a person may see where they act: equal on every node for
 * as long as nothing of it changes, another one as soon as something does (clause E4, ADR-0066).
 * Says nothing of what they may. It is made of what is kept of the person, not of what a version
 * makes of that, so that nodes of two versions agree.
 *
 * @param value 22 characters of {@code A-Z a-z 0-9 _ -}
 */
public record RightsMark(String value) {
  private static final int BYTES = 16;

  /** Of a person as they were read for a request. */
  public static RightsMark of(Person person) {
    Standing standing = person.standing();
    List<String> lines =
        List.of(
            person.account().value(),
            person.role().name(),
            text(person.scope()),
            sorted(standing.features().added(), Permission::text),
            sorted(standing.features().removed(), Permission::text),
            standing.namedContact() ? "contact" : "-",
            sorted(standing.duties(), Enum::name),
            standing.state().name(),
            sorted(standing.limits().all(), Limit::text),
            standing.grant().map(grant -> grant.id().value()).orElse("-"));
    byte[] hash = sha256(String.join("\n\n", lines));
    return new RightsMark(
        Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES)));
  }

  private static String text(Scope scope) {
    return switch (scope) {
      case Scope.WholeAccount whole -> "all";
      case Scope.OnlySites only -> sites(only.sites());
      case Scope.GroupsAndSites some ->
          sorted(some.groups(), SiteGroupId::value)
              + ";"
              + sites(some.sites())
              + ";"
              + sites(some.grouped());
    };
  }

  private static String sites(Set<SiteId> sites) {
    return "sites " + sorted(sites, SiteId::value);
  }

  /** In an order that is the same in every process. No text is empty or has two lines. */
  private static <T> String sorted(Collection<T> all, Function<T, String> text) {
    return String.join("\n", all.stream().map(text).sorted().toList());
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
