package io.replayvault.domain.keys;

/**
 * What a key of an account is for; each purpose has its own key, so that no use can stand in for
 * another.
 */
public enum AccountKeyPurpose {
  /** Seals recorded values that lie in the database: page labels, event names. */
  LABEL_SEALING,
  /** Keyed hashes of labels for equality search. */
  LABEL_INDEX,
  /** Keyed hashes of visitor ids. */
  VISITOR_HASH,
  /** Keyed digests of uploaded bodies, which tell a retry from a conflict. */
  UPLOAD_DIGEST,
  /** Message authentication codes of upload tokens. */
  UPLOAD_TOKEN,
  /** Seals the secrets of people's second factors. */
  FACTOR_SEALING,
  /** Keyed hashes of people's recovery codes. */
  RECOVERY_CODE_HASH,
  /** Wraps the keys of what is personal of audit records, each of which has its own. */
  AUDIT_SEALING
}
