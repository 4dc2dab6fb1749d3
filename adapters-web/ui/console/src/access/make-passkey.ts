import type { NewPasskeyRequest, ProposedPasskey } from '../api/schemas.ts';
import { fromBase64url } from './from-base64url.ts';
import { toBase64url } from './to-base64url.ts';

const WAITS_MILLIS = 300_000;

/** Has the person make a passkey, by whichever device they choose; throws a DOMException if they would not. */
export async function makePasskey(proposed: ProposedPasskey): Promise<Omit<NewPasskeyRequest, 'name'>> {
  const made = await navigator.credentials.create({
    publicKey: {
      rp: { id: proposed.host, name: 'ReplayVault' },
      user: { id: fromBase64url(proposed.handle), name: proposed.email, displayName: proposed.name },
      challenge: fromBase64url(proposed.challenge),
      pubKeyCredParams: proposed.algorithms.map((alg) => ({ type: 'public-key', alg })),
      excludeCredentials: proposed.passkeys.map((id) => ({ type: 'public-key', id: fromBase64url(id) })),
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
      attestation: 'none',
      timeout: WAITS_MILLIS,
    },
  });
  if (
    !(made instanceof PublicKeyCredential) ||
    !(made.response instanceof AuthenticatorAttestationResponse)
  ) {
    throw new DOMException('no passkey was made', 'NotAllowedError');
  }
  return {
    clientData: toBase64url(made.response.clientDataJSON),
    attestationObject: toBase64url(made.response.attestationObject),
  };
}
