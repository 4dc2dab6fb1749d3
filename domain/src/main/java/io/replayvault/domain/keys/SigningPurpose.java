package io.replayvault.domain.keys;

/**
 * What a signing key of the deployment is for; each is sealed by the root key and has old public
 * keys published.
 */
public enum SigningPurpose {
  /** Masking policies, Ed25519 (RFC 8032). */
  POLICY,
  /** The console's identity tokens, ES256 (RFC 7518 section 3.4). */
  IDENTITY,
  /** Checkpoints of the audit log, Ed25519 (RFC 8032). */
  CHECKPOINT,
  /** Results of access reviews, Ed25519 (RFC 8032). */
  REVIEW
}
