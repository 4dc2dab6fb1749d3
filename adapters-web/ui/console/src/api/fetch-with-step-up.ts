import { stepUp } from '../access/step-up.ts';

/**
 * Sends a request; where the server wants to know first that it is still the same person, asks them and sends it again. If
 * they would not, the refusal stands.
 */
export async function fetchWithStepUp(request: Request): Promise<Response> {
  if (request.method === 'GET') return fetch(request);
  const again = request.clone();
  const answer = await fetch(request);
  if (answer.status !== 403 || !(await asksForStepUp(answer.clone()))) return answer;
  return (await stepUp.ask()) ? fetch(again) : answer;
}

async function asksForStepUp(answer: Response): Promise<boolean> {
  try {
    const problem = (await answer.json()) as { type?: unknown };
    return problem.type === 'urn:replayvault:problem:step-up-needed';
  } catch {
    return false;
  }
}
