import { pristineFetch } from '../page/pristine-fetch.ts';
import { sleep } from '../page/sleep.ts';
import { backOff } from '../upload/back-off.ts';
import type { SessionMemory } from './session-memory.ts';

const TRIES = 5;

/** Tells the endpoint the site's own id of the visitor; it keeps only a keyed hash. Tries five times, then gives up. */
export async function sendIdentity(
  endpoint: string,
  { session, token }: SessionMemory,
  identity: string,
  signal: AbortSignal,
): Promise<void> {
  for (let attempt = 0; attempt < TRIES && !signal.aborted; attempt++) {
    let retryAfter: string | null = null;
    try {
      const answer = await pristineFetch(
        `${endpoint}/record/v1/sessions/${encodeURIComponent(session)}/visitor`,
        {
          method: 'PUT',
          headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
          body: JSON.stringify({ identity }),
          credentials: 'omit',
          referrerPolicy: 'no-referrer',
          signal,
        },
      );
      if (answer.status !== 429 && answer.status < 500) return;
      retryAfter = answer.headers.get('Retry-After');
    } catch {
      // The network is away; try again.
    }
    await sleep(backOff(attempt, retryAfter, Math.random, Date.now()), retryAfter === null);
  }
}
