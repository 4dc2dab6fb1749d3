package io.replayvault.web.access;

import io.replayvault.application.access.in.AskForPurpose;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Purpose;
import io.replayvault.domain.access.PurposeReference;
import io.replayvault.domain.access.StatedReason;
import io.replayvault.web.entry.Parameters;
import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import io.replayvault.web.entry.RequestPrincipal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.SecurityContext;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Takes from a request's headers why the caller looks, for its record, and refuses whoever has to
 * say so and did not (clause F3). Runs after the caller is known. Under a grant of Support the
 * headers count for nothing: the grant says why.
 */
@Dependent
final class PurposeGuard implements ContainerRequestFilter {
  static final String PURPOSE = "ReplayVault-Purpose";
  static final String REFERENCE = "ReplayVault-Reference";

  /** Each of the characters has at most three bytes, and each byte three characters here. */
  private static final int LONGEST = 9 * PurposeReference.LONGEST;

  private final AskForPurpose ask;

  @Inject
  PurposeGuard(AskForPurpose ask) {
    this.ask = ask;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    SecurityContext security = request.getSecurityContext();
    RequestPrincipal principal = RequestPrincipal.of(security);
    Caller caller = RequestPrincipal.callerOf(security);
    if (caller.request().grant().isPresent()) {
      return;
    }
    Caller telling = told(request).map(caller::because).orElse(caller);
    switch (ask.before(telling)) {
      case AskForPurpose.Outcome.Enough enough ->
          principal.by(telling).keepIn(request, security.isSecure());
      case AskForPurpose.Outcome.Needed needed -> throw Refusal.of(ProblemKind.PURPOSE_NEEDED);
    }
  }

  private static Optional<StatedReason> told(ContainerRequestContext request) {
    return Optional.ofNullable(request.getHeaderString(PURPOSE))
        .map(name -> Purpose.named(name).orElseThrow(() -> Parameters.malformed(PURPOSE)))
        .map(purpose -> StatedReason.of(purpose, reference(request)));
  }

  private static Optional<PurposeReference> reference(ContainerRequestContext request) {
    try {
      return Optional.ofNullable(request.getHeaderString(REFERENCE))
          .flatMap(sent -> PurposeReference.of(decoded(sent)));
    } catch (IllegalArgumentException malformed) {
      throw Parameters.malformed(REFERENCE);
    }
  }

  /** A header holds no more than ASCII: all else comes percent-encoded (RFC 3986 section 2.1). */
  private static String decoded(String sent) {
    if (sent.length() > LONGEST) {
      throw new IllegalArgumentException("longer than any reference");
    }
    ByteBuffer bytes = ByteBuffer.allocate(sent.length());
    for (int i = 0; i < sent.length(); i++) {
      char each = sent.charAt(i);
      if (each == '%' && i + 2 <= sent.length() - 1) {
        bytes.put((byte) (16 * digit(sent.charAt(i + 1)) + digit(sent.charAt(i + 2))));
        i += 2;
      } else if (each >= ' ' && each < '\u007f' && each != '%') {
        bytes.put((byte) each);
      } else {
        throw new IllegalArgumentException("not percent-encoded");
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    } catch (CharacterCodingException malformed) {
      throw new IllegalArgumentException("not UTF-8", malformed);
    }
  }

  private static int digit(char hexadecimal) {
    int value = Character.digit(hexadecimal, 16);
    if (value < 0 || hexadecimal > 'f') {
      throw new IllegalArgumentException("not percent-encoded");
    }
    return value;
  }
}
