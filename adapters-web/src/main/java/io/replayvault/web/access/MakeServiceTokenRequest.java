package io.replayvault.web.access;

import io.replayvault.application.access.in.KeepServiceTokens;
import io.replayvault.domain.access.Permission;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Schema {@code MakeServiceTokenRequest} of {@code docs/openapi.json}.
 *
 * @param name what for
 * @param permissions what it may do
 * @param scope what it reaches
 * @param days how long it counts, 1 to 365
 */
record MakeServiceTokenRequest(String name, List<String> permissions, NamedScope scope, long days) {
  /**
   * What it asks for.
   *
   * @throws IllegalArgumentException if no token can be like that
   */
  KeepServiceTokens.Command command() {
    return new KeepServiceTokens.Command(
        name,
        permissions.stream().map(MakeServiceTokenRequest::named).collect(Collectors.toSet()),
        scope.scope(),
        Duration.ofDays(Math.clamp(days, 0, 1000)));
  }

  private static Permission named(String permission) {
    return Permission.named(permission)
        .orElseThrow(() -> new IllegalArgumentException("no such permission"));
  }
}
