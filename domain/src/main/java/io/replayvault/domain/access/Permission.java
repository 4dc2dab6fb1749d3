package io.replayvault.domain.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Something a person may be allowed to do, named {@code feature:action} as in the console's API.
 */
public enum Permission {
  /** See that sites exist. */
  SITE_READ("site:read", "see the sites within reach"),
  /** Add a site. */
  SITE_CREATE("site:create", "add a site", Trait.FEATURE, Trait.CHANGES),
  /** Find sessions and see their facts. */
  SESSION_SEARCH(
      "session:search", "find sessions and see their facts", Trait.FEATURE, Trait.RECORDINGS),
  /** See what a visitor saw. */
  SESSION_REPLAY("session:replay", "watch sessions", Trait.FEATURE, Trait.RECORDINGS),
  /** Read the audit log of one's own account. */
  AUDIT_READ("audit:read", "read the account's audit log", Trait.FEATURE, Trait.WHOLE_ACCOUNT),
  /** See who is in the account and what was asked for about them. */
  PERSON_READ("person:read", "see the account's people and requests", Trait.WHOLE_ACCOUNT),
  /** Ask for somebody to be added, changed or revoked (clause E4). */
  PERSON_REQUEST(
      "person:request", "request people and withdraw it", Trait.WHOLE_ACCOUNT, Trait.CHANGES),
  /** Do what was asked for, or refuse it (clause E4). */
  PERSON_FULFIL(
      "person:fulfil",
      "fulfil or refuse a request about people",
      Trait.WHOLE_ACCOUNT,
      Trait.CHANGES,
      Trait.GIVES_ACCESS),
  /** Have a person choose another password by a one-time link (clause F9). */
  PERSON_RESET(
      "person:reset",
      "have a person choose another password by a one-time link",
      Trait.WHOLE_ACCOUNT,
      Trait.CHANGES),
  /** Change people without asking anybody: where the deployment lets Admin Users. */
  PERSON_CHANGE(
      "person:change", "change people without asking", Trait.WHOLE_ACCOUNT, Trait.CHANGES),
  /** See the account's site groups. */
  SITE_GROUP_READ("site-group:read", "see site groups", Trait.FEATURE, Trait.WHOLE_ACCOUNT),
  /** Make, change and remove site groups. */
  SITE_GROUP_CHANGE(
      "site-group:change",
      "make, change and remove site groups",
      Trait.WHOLE_ACCOUNT,
      Trait.CHANGES),
  /** See the account's password policy and the norms it breaks. */
  PASSWORD_POLICY_READ(
      "password-policy:read", "see the account's password policy", Trait.WHOLE_ACCOUNT),
  /** Change the account's password policy. */
  PASSWORD_POLICY_CHANGE(
      "password-policy:change",
      "change the account's password policy",
      Trait.WHOLE_ACCOUNT,
      Trait.CHANGES),
  /** Record why passwords do without a digit for a while, and end it (clause F4). */
  PASSWORD_DEVIATION_RECORD(
      "password-deviation:record",
      "record a deviation from the password floor, and end it",
      Trait.WHOLE_ACCOUNT,
      Trait.CHANGES),
  /** See how the clauses on people and access are kept at this moment. */
  COMPLIANCE_READ(
      "compliance:read", "see how the account keeps the clauses on access", Trait.WHOLE_ACCOUNT),
  /** Rotate and look after keys. */
  KEY_ADMINISTER(
      "key:administer", "look after keys", Trait.WHOLE_ACCOUNT, Trait.CHANGES, Trait.KEYS),
  /** See the account's service tokens. */
  SERVICE_TOKEN_READ("service-token:read", "see the account's service tokens", Trait.WHOLE_ACCOUNT),
  /** Make and revoke service tokens. */
  SERVICE_TOKEN_CHANGE(
      "service-token:change", "make and revoke service tokens", Trait.WHOLE_ACCOUNT, Trait.CHANGES),
  /** Ask a customer for access, or open it in an emergency (clause H1). */
  SUPPORT_ASK(
      "support:ask",
      "ask for access to recordings, and open it in an emergency",
      Trait.WHOLE_ACCOUNT,
      Trait.CHANGES),
  /** See which access Support asked for and what they looked at (clause H1). */
  SUPPORT_READ("support:read", "see Support's access and what they looked at", Trait.WHOLE_ACCOUNT),
  /** Approve, refuse and review Support's access (clause H1). */
  SUPPORT_DECIDE(
      "support:decide",
      "approve, refuse and review Support's access",
      Trait.WHOLE_ACCOUNT,
      Trait.CHANGES),
  /** End Support's access, or what was asked for, at once (clause H1). */
  SUPPORT_END("support:end", "end Support's access at once", Trait.WHOLE_ACCOUNT, Trait.CHANGES),
  /** See from where the account's people may come (clause H3). */
  ADDRESS_LIST_READ(
      "address-list:read", "see from where the account's people may come", Trait.WHOLE_ACCOUNT),
  /** Change from where the account's people may come (clause H3). */
  ADDRESS_LIST_CHANGE(
      "address-list:change",
      "change from where the account's people may come",
      Trait.WHOLE_ACCOUNT,
      Trait.CHANGES),
  /** See security alerts, what is looked for, and which sessions are decoys (clause H5). */
  DETECTION_READ(
      "detection:read", "see security alerts and what is looked for", Trait.WHOLE_ACCOUNT),
  /** Acknowledge security alerts, change what is looked for, and mark decoys (clause H5). */
  DETECTION_CHANGE(
      "detection:change",
      "acknowledge security alerts, change what is looked for and mark decoys",
      Trait.WHOLE_ACCOUNT,
      Trait.CHANGES),
  /** See the monthly reviews of who may see what (clause H2). */
  ACCESS_REVIEW_READ("access-review:read", "see the account's access reviews", Trait.WHOLE_ACCOUNT),
  /** Confirm and revoke people in them (clause H2). */
  ACCESS_REVIEW_DECIDE(
      "access-review:decide",
      "confirm and revoke people in access reviews",
      Trait.WHOLE_ACCOUNT,
      Trait.CHANGES);

  /** What rules ask of a permission. */
  public enum Trait {
    /** Can be added to or removed from one person (clause E1). */
    FEATURE,
    /** Shows or changes what belongs to no single site: only for who reaches the whole account. */
    WHOLE_ACCOUNT,
    /** Changes something. */
    CHANGES,
    /** Shows recordings. */
    RECORDINGS,
    /** Reaches keys. */
    KEYS,
    /** Gives access to others on behalf of an account. */
    GIVES_ACCESS
  }

  private final String text;
  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf makes it so.
  private final Set<Trait> traits;

  Permission(String text, String words, Trait... traits) {
    this.text = text;
    this.words = words;
    EnumSet<Trait> all = EnumSet.noneOf(Trait.class);
    all.addAll(Arrays.asList(traits));
    this.traits = Set.copyOf(all);
  }

  /** The permission of that {@code feature:action}; empty if there is none. */
  public static Optional<Permission> named(String text) {
    return Arrays.stream(values()).filter(p -> p.text.equals(text)).findFirst();
  }

  /** {@code feature:action}. */
  public String text() {
    return text;
  }

  /** What it allows, for an auditor to read. */
  public String words() {
    return words;
  }

  /** Whether it has the trait. */
  public boolean is(Trait trait) {
    return traits.contains(trait);
  }
}
