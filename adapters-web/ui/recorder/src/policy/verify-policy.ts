import type { Policy, SignedPolicy } from '@replayvault/protocol';
import { fromBase64url, toBase64url } from './base64url.ts';

const DOMAIN = 'replayvault-policy-v1\n';

/**
 * The policy inside a signed envelope, if its key has the fingerprint the page names, its signature holds, it is for this
 * site and of a format known here. Throws, with the reason, in every other case; also where the browser has no WebCrypto
 * (a page without TLS) or no Ed25519 in it (before Chromium 137, Firefox 129, Safari 17): there nothing is recorded.
 */
export async function verifyPolicy(
  signed: SignedPolicy,
  siteKey: string,
  fingerprint: string,
): Promise<Policy> {
  const subtle = globalThis.crypto?.subtle;
  if (!subtle) throw new Error('no WebCrypto here');
  const keyBytes = fromBase64url(signed.key);
  const digest = new Uint8Array(await subtle.digest('SHA-256', keyBytes));
  if (toBase64url(digest) !== fingerprint) throw new Error('policy key has another fingerprint');
  const document = fromBase64url(signed.policy);
  const prefix = new TextEncoder().encode(DOMAIN);
  const message = new Uint8Array(prefix.length + document.length);
  message.set(prefix);
  message.set(document, prefix.length);
  const key = await subtle.importKey('raw', keyBytes, { name: 'Ed25519' }, false, ['verify']);
  if (!(await subtle.verify({ name: 'Ed25519' }, key, fromBase64url(signed.signature), message))) {
    throw new Error('policy signature does not hold');
  }
  return readPolicy(new TextDecoder('utf-8', { fatal: true }).decode(document), siteKey);
}

function readPolicy(json: string, siteKey: string): Policy {
  const policy = JSON.parse(json) as Policy;
  if (policy.format !== 1) throw new Error('policy format unknown');
  if (policy.site !== siteKey) throw new Error('policy is for another site');
  const { mode } = policy.consent;
  if (mode !== 'OPT_IN' && mode !== 'SITE_ASSERTS') throw new Error('policy consent mode unknown');
  for (const name of ['version', 'visitorDays', 'idleSeconds', 'snapshotSeconds'] as const) {
    if (!(Number.isFinite(policy[name]) && policy[name] > 0)) throw new Error(`policy ${name} unusable`);
  }
  return policy;
}
