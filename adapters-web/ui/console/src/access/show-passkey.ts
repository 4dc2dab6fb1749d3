import type { PasskeyChallenge, ShownPasskey } from '../api/schemas.ts';
import { fromBase64url } from './from-base64url.ts';
import { toBase64url } from './to-base64url.ts';

const WAITS_MILLIS = 300_000;

/** Has the person sign a challenge by one of their passkeys; throws a DOMException if they would not. */
export async function showPasskey(asked: PasskeyChallenge): Promise<ShownPasskey> {
  const shown = await navigator.credentials.get({
    publicKey: {
      rpId: asked.host,
      challenge: fromBase64url(asked.challenge),
      allowCredentials: asked.passkeys.map((id) => ({ type: 'public-key', id: fromBase64url(id) })),
      userVerification: 'required',
      timeout: WAITS_MILLIS,
    },
  });
  if (
    !(shown instanceof PublicKeyCredential) ||
    !(shown.response instanceof AuthenticatorAssertionResponse)
  ) {
    throw new DOMException('no passkey was shown', 'NotAllowedError');
  }
  const { clientDataJSON, authenticatorData, signature, userHandle } = shown.response;
  return {
    id: toBase64url(shown.rawId),
    clientData: toBase64url(clientDataJSON),
    authenticatorData: toBase64url(authenticatorData),
    signature: toBase64url(signature),
    ...(userHandle !== null && { userHandle: toBase64url(userHandle) }),
  };
}
