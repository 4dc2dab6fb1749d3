import { sleep } from '../page/sleep.ts';
import { sessionMemory, type SessionMemory } from './session-memory.ts';

/** Milliseconds; on a busy machine Firefox shows a page from its cache well before the other one has written. */
const WAIT = 3000;
const STEP = 50;

/**
 * What the tab remembers of a session once the page that counted it has left; `undefined` if that page stays. A page being
 * left may write a little later than the next one reads. A duplicated tab starts with a copy of the first one's memory, in
 * which nobody ever leaves. (A Web Lock would tell more surely, but it keeps pages out of Firefox's back-forward cache.)
 */
export async function awaitHandover(session: string): Promise<SessionMemory | undefined> {
  for (let waited = 0; waited <= WAIT; waited += STEP) {
    const latest = sessionMemory.read();
    if (latest?.session !== session) return undefined;
    if (!latest.held) return latest;
    await sleep(STEP, false);
  }
  return undefined;
}
