import type { ReplayEvent } from '@replayvault/player/messages';
import { makeSession, type MadeSession } from './make-session.ts';

/** A session that is still being recorded, of what a visit that began at `start` has brought so far. */
export function runningSession(id: string, visit: readonly ReplayEvent[], start: number): MadeSession {
  const { detail, events } = makeSession(id, 's1', visit, start, 1);
  return { detail: { ...detail, session: { ...detail.session, state: 'OPEN' } }, events };
}
