import type { SessionMemory } from '../src/session/session-memory.ts';

/** A session that nothing was sent of yet. */
export const aMemory = (change: Partial<SessionMemory> = {}): SessionMemory => ({
  siteKey: 'sk_test',
  session: 's1',
  token: 't1',
  expiresAt: Date.now() + 3_600_000,
  segmentBytes: 1_048_576,
  beaconBytes: 61_440,
  next: 0,
  lastActivity: Date.now(),
  lost: 0,
  held: true,
  ...change,
});
