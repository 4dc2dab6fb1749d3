package io.replayvault.web.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every kind of refusal there is, with its stable name. Kinds are added, never renamed. */
public enum ProblemKind {
  MALFORMED(400, "malformed", "The request breaks the protocol"),
  NOT_JSON(400, "not-json", "The body is not JSON by RFC 8259 in UTF-8"),
  DUPLICATE_NAME(400, "duplicate-name", "An object holds a name twice"),
  PROTOTYPE_NAME(400, "prototype-name", "A name reaches for an object's prototype"),
  NOT_GZIP(400, "not-gzip", "The body is not exactly one sound gzip member"),
  UNSUPPORTED_PROTOCOL(400, "unsupported-protocol", "The protocol's version is not taken here"),
  PASSWORD_REFUSED(400, "password-refused", "The password is not accepted"),
  PASSWORD_POLICY_REFUSED(
      400, "password-policy-refused", "No account may have such a password policy"),
  NOT_SIGNED_IN(401, "not-signed-in", "Sign in first"),
  SIGN_IN_REFUSED(401, "sign-in-refused", "E-mail address or password is wrong"),
  BAD_UPLOAD_TOKEN(401, "bad-upload-token", "The upload token does not open this session"),
  FORBIDDEN(403, "forbidden", "You may not do this"),
  NOT_FROM_CONSOLE(
      403, "not-from-console", "The change does not come from the console's own pages"),
  ORIGIN_NOT_ALLOWED(403, "origin-not-allowed", "The page's origin may not record here"),
  PASSWORD_EXPIRED(403, "password-expired", "Choose another password first"),
  CURRENT_PASSWORD_WRONG(403, "current-password-wrong", "The current password is another"),
  OWN_ACCESS(403, "own-access", "Nobody decides about their own access"),
  GRANT_OVER(403, "grant-over", "The grant is over, or never let you in"),
  LINK_WORTHLESS(403, "link-worthless", "The link is unknown, used or too old"),
  STEP_UP_NEEDED(403, "step-up-needed", "Prove first that it is still you"),
  CODE_WRONG(403, "code-wrong", "That is wrong, used before, or tried too often"),
  PASSKEY_REFUSED(403, "passkey-refused", "The passkey was not accepted"),
  NOT_FOUND(404, "not-found", "There is no such thing, or it is not yours to see"),
  UNKNOWN_SITE(404, "unknown-site", "No site has this key"),
  METHOD_NOT_ALLOWED(405, "method-not-allowed", "The method does not exist here"),
  NOT_ACCEPTABLE(406, "not-acceptable", "The answer comes in no media type that was asked for"),
  TOO_SLOW(408, "too-slow", "The body did not arrive in time"),
  POLICY_OUTDATED(409, "policy-outdated", "The masking policy has changed; fetch it again"),
  REQUEST_SETTLED(409, "request-settled", "The request was settled before"),
  PERSON_HERE(409, "person-here", "Somebody of the account has this address"),
  PERSON_GONE(409, "person-gone", "Nobody active of the account is meant"),
  LAST_ONE(409, "last-one", "The account would lose its last Admin User or named contact"),
  REQUESTER_GONE(409, "requester-gone", "Whoever asked for it may no longer ask"),
  FACTOR_REQUIRED(409, "factor-required", "You may not be without a second factor"),
  TOO_MANY_PASSKEYS(409, "too-many-passkeys", "Nobody has more passkeys than that"),
  WOULD_LOCK_OUT(409, "would-lock-out", "You could not come back from where you are"),
  NEVER_DELIVERED(409, "never-delivered", "That was not delivered to you, or too long ago"),
  ACCESS_OVER(409, "access-over", "The time of the access is over"),
  ACCESS_OPEN(409, "access-open", "The access is still open"),
  TOO_MANY_ASKS(409, "too-many-asks", "Ten asks wait for the account's answer already"),
  TOO_MANY_OWN_ASKS(
      409, "too-many-own-asks", "Three asks of yours wait for the account's answer already"),
  ACCESS_EARLY(409, "access-early", "The access would begin in more than thirty days"),
  BREAK_GLASS_UNREVIEWED(
      409, "break-glass-unreviewed", "An earlier opening of yours awaits its review"),
  AUDIT_FLOOR(409, "audit-floor", "The log keeps the network while the operator's staff may come"),
  SEGMENT_DIFFERS(409, "segment-differs", "Other bytes are stored under this number"),
  SESSION_ERASED(410, "session-erased", "The session was erased"),
  TOO_LARGE(413, "too-large", "The body is larger than allowed"),
  INFLATES_TOO_FAR(413, "inflates-too-far", "The body is larger than allowed once inflated"),
  UNSUPPORTED_MEDIA_TYPE(
      415, "unsupported-media-type", "Media type or content coding is not taken"),
  NOT_EVENTS(422, "not-events", "The body is JSON, but no array of events"),
  TOO_DEEP(422, "too-deep", "Arrays and objects lie too deep in each other"),
  TOO_MANY_NAMES(422, "too-many-names", "An object has too many names"),
  NAME_TOO_LONG(422, "name-too-long", "A name is too long"),
  STRING_TOO_LONG(422, "string-too-long", "A string is too long"),
  NUMBER_TOO_LONG(422, "number-too-long", "A number has too many digits"),
  TOO_MANY_VALUES(422, "too-many-values", "The body has too many values"),
  TOO_MANY_EVENTS(422, "too-many-events", "The segment has too many events"),
  PURPOSE_NEEDED(428, "purpose-needed", "Say first why you look, as the account wants it"),
  RATE_LIMITED(429, "rate-limited", "Too many requests; try again later"),
  QUOTA_SPENT(429, "quota-spent", "The site has recorded as much as it may for now"),
  INTERNAL(500, "internal", "Something is broken on our side"),
  SITE_BUSY(503, "site-busy", "The site has too much under way at once; try again later"),
  BUSY(503, "busy", "There is too much under way at once; try again later"),
  CHECKPOINTS_LATE(
      503,
      "checkpoints-late",
      "No recording is shown while the audit log's checkpoints reach no other place"),
  CANNOT_STORE_SAFELY(
      503, "cannot-store-safely", "It cannot be done safely just now; try again later");

  private final int status;
  private final String slug;
  private final String title;

  ProblemKind(int status, String slug, String title) {
    this.status = status;
    this.slug = slug;
    this.title = title;
  }

  /** The kind of what an answer tells, before it is written; empty where it is no problem. */
  public static Optional<ProblemKind> toldBy(@Nullable Object entity) {
    return entity instanceof Fault fault
        ? Arrays.stream(values())
            .filter(kind -> kind.type().equals(fault.problem().type()))
            .findFirst()
        : Optional.empty();
  }

  /** Its HTTP status. */
  public int status() {
    return status;
  }

  /** Its name within {@code urn:replayvault:problem:}. */
  public String slug() {
    return slug;
  }

  /** Its stable type, as it goes over the wire. */
  public String type() {
    return "urn:replayvault:problem:" + slug;
  }

  /** What it is, for people. */
  public String title() {
    return title;
  }

  Problem problem(Optional<String> detail, Optional<List<String>> faults) {
    return new Problem(type(), title, status, detail, faults, Optional.empty());
  }
}
