import { describe, expect, it } from 'vitest';
import { rolePermissions } from '../src/tokens/role-permissions.ts';
import { tokenState } from '../src/tokens/token-state.ts';

describe('a service token', () => {
  it.each([
    [{ expiresAt: 10 }, 9, 'live'],
    [{ expiresAt: 10 }, 10, 'expired'],
    [{ expiresAt: 10, revokedAt: 5 }, 6, 'revoked'],
    [{ expiresAt: 10, revokedAt: 5 }, 99, 'revoked'],
  ] as const)('%j is at %d %s', (token, now, state) => {
    expect(tokenState(token, now)).toBe(state);
  });

  it('has of a role what its maker could give, and nothing of a role that is none', () => {
    const table = { roles: [{ role: 'STANDARD_USER' as const, permissions: ['site:read', 'person:read'] }] };
    expect(rolePermissions('STANDARD_USER', table, ['audit:read', 'site:read'])).toEqual(['site:read']);
    expect(rolePermissions('', table, ['site:read'])).toEqual([]);
  });
});
