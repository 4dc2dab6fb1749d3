package io.replayvault.domain.access;

import java.util.Objects;

/**
 * A signed-in person making one request.
 *
 * @param person who
 * @param signIn by which sign-in
 * @param request the request
 */
public record Caller(Person person, SignInId signIn, RequestFacts request) {
  public Caller {
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(signIn, "signIn");
    Objects.requireNonNull(request, "request");
  }

  /** The same, having told why they look. */
  public Caller because(StatedReason told) {
    return new Caller(person, signIn, request.because(told));
  }
}
