import { stepUp } from '../access/step-up.ts';

/** What the asking itself reads. */
const FACTOR = '/api/v1/me/second-factor';

/**
 * Sends a request; where the server wants to know first that it is still the same person, asks them and sends it again. If
 * they would not, the refusal stands. After a security alert it may want to know that before anything is shown: a glance at
 * what may still be seen is then refused at once, so that what is on the screen goes, and is not sent again.
 */
export async function fetchWithStepUp(request: Request): Promise<Response> {
  if (request.method === 'GET' && new URL(request.url).pathname === FACTOR) return fetch(request);
  const again = request.clone();
  const answer = await fetch(request);
  if (answer.status !== 403 || !(await asksForStepUp(answer.clone()))) return answer;
  const proved = stepUp.ask();
  if (request.headers.has('If-None-Match')) return answer;
  return (await proved) ? fetch(again) : answer;
}

async function asksForStepUp(answer: Response): Promise<boolean> {
  try {
    const problem = (await answer.json()) as { type?: unknown };
    return problem.type === 'urn:replayvault:problem:step-up-needed';
  } catch {
    return false;
  }
}
