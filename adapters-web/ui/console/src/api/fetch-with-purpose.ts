import { needsPurpose } from '../purpose/needs-purpose.ts';
import { purpose } from '../purpose/purpose.ts';
import type { Told } from '../purpose/told-memory.ts';
import { fetchWithStepUp } from './fetch-with-step-up.ts';

/** Under a grant of Support, the grant says why. */
const GRANT = 'X-ReplayVault-Grant';
/** The server's answer where it must be told why, and was not, or otherwise than the account wants it (RFC 6585 section 3). */
const NEEDED = 428;

/**
 * Sends a request; with a look goes why. Where that is not known yet in this tab and the account asks for it, or the server
 * refuses without it, the person is asked first. If they turn away then, the refusal stands.
 */
export async function fetchWithPurpose(request: Request): Promise<Response> {
  const isLook = needsPurpose(request.method, new URL(request.url).pathname);
  if (!isLook || request.headers.has(GRANT)) return fetchWithStepUp(request);
  const again = request.clone();
  const answer = await fetchWithStepUp(because(request, await known()));
  if (answer.status !== NEEDED) return answer;
  const told = await purpose.ask();
  return told?.purpose === undefined ? answer : fetchWithStepUp(because(again, told));
}

async function known(): Promise<Told | undefined> {
  const asking = purpose.policy()?.asking ?? 'NOT_ASKED';
  if (asking === 'NOT_ASKED') return undefined;
  const told = purpose.told();
  if (told?.purpose !== undefined || (told !== undefined && asking === 'ASKED')) return told;
  return purpose.ask();
}

function because(request: Request, told: Told | undefined): Request {
  if (told?.purpose === undefined) return request;
  request.headers.set('ReplayVault-Purpose', told.purpose);
  if (told.reference !== '') request.headers.set('ReplayVault-Reference', encodeURIComponent(told.reference));
  return request;
}
