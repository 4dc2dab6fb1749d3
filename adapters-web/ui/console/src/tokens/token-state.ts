import type { ServiceToken } from '../api/schemas.ts';

export type TokenState = 'live' | 'expired' | 'revoked';

/** Whether a token counts at that time, in milliseconds since the epoch. */
export function tokenState(token: Pick<ServiceToken, 'expiresAt' | 'revokedAt'>, now: number): TokenState {
  if (token.revokedAt !== undefined) return 'revoked';
  return now < token.expiresAt ? 'live' : 'expired';
}
