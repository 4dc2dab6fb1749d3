import { askEndpoint } from '../page/ask-endpoint.ts';
import { sleep } from '../page/sleep.ts';
import { toJson } from '../page/to-json.ts';
import { backOff } from '../upload/back-off.ts';
import type { SessionMemory } from './session-memory.ts';

const TRIES = 5;

/** Tells the endpoint the site's own id of the visitor; it keeps only a keyed hash. Tries five times; a refusal is reported. */
export async function sendIdentity(
  endpoint: string,
  { session, token }: SessionMemory,
  identity: string,
  signal: AbortSignal,
  report: (reason: unknown) => void,
): Promise<void> {
  const address = `${endpoint}/record/v1/sessions/${encodeURIComponent(session)}/visitor`;
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  for (let attempt = 0; attempt < TRIES && !signal.aborted; attempt++) {
    let retryAfter: string | null = null;
    try {
      const body = toJson({ identity });
      const {
        status,
        ok,
        headers: answered,
      } = await askEndpoint(address, signal, { method: 'PUT', headers, body });
      if (status !== 429 && status < 500) {
        if (!ok) report(`the identity was refused (${status})`);
        return;
      }
      retryAfter = answered.get('Retry-After');
    } catch {
      // The network is away; try again.
    }
    await sleep(backOff(attempt, retryAfter, Math.random, Date.now()), retryAfter === null);
  }
}
