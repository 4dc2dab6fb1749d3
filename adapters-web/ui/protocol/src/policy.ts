/** The signed envelope that `GET /record/v1/{siteKey}/policy` answers. */
export interface SignedPolicy {
  /** base64url of the policy document's bytes. */
  readonly policy: string;
  /** base64url, 32-byte raw Ed25519 public key. */
  readonly key: string;
  /** base64url, 64 bytes, over `replayvault-policy-v1` LF and the document's bytes. */
  readonly signature: string;
}

export type ConsentMode = 'OPT_IN' | 'SITE_ASSERTS';

/** A site's published masking policy, format 1. Any mode is treated as STRICT in this version. */
export interface Policy {
  readonly format: 1;
  readonly site: string;
  readonly version: number;
  readonly mode: string;
  readonly consent: { readonly mode: ConsentMode; readonly honourGpc: boolean; readonly honourDnt: boolean };
  readonly visitorDays: number;
  readonly idleSeconds: number;
  readonly snapshotSeconds: number;
  readonly issuedAt: number;
}
