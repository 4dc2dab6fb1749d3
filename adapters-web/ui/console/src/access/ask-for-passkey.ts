import { apiClient, FROM_CONSOLE } from '../api/api-client.ts';
import type { ShownPasskey } from '../api/schemas.ts';
import { unwrap } from '../api/unwrap.ts';
import { showPasskey } from './show-passkey.ts';

/** Asks the server what is to be signed, and the person for the passkey that signs it. */
export async function askForPasskey(): Promise<ShownPasskey> {
  const params = { header: FROM_CONSOLE };
  return showPasskey(await unwrap(apiClient.POST('/api/v1/sign-in/passkey-challenge', { params })));
}
