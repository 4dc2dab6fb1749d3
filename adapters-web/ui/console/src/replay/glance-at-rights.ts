import { apiClient } from '../api/api-client.ts';
import { ApiProblem } from '../api/api-problem.ts';
import type { Me } from '../api/schemas.ts';
import { unwrap } from '../api/unwrap.ts';

/** How long the server may take to answer (milliseconds). */
const PATIENCE = 3_000;
/** By then, a proof in another tab that changed the sign-in's id has brought its new cookie (milliseconds). */
const SECOND_LOOK = 100;

/**
 * What the person may see now, if it is not what it was under that mark. It is no use of the sign-in, which ends when idle
 * all the same. Refused twice, a sign-in has ended.
 */
export async function glanceAtRights(known: string | undefined): Promise<Me | undefined> {
  try {
    return await ask(known);
  } catch (fault) {
    if (!(fault instanceof ApiProblem) || !fault.asksForSignIn) throw fault;
    await new Promise((resolve) => setTimeout(resolve, SECOND_LOOK));
    return ask(known);
  }
}

async function ask(known: string | undefined): Promise<Me | undefined> {
  try {
    return await unwrap(
      apiClient.GET('/api/v1/me', {
        params: { header: { 'If-None-Match': `"${known ?? ''}"` } },
        signal: AbortSignal.timeout(PATIENCE),
      }),
    );
  } catch (fault) {
    if (fault instanceof ApiProblem && fault.status === 304) return undefined;
    throw fault;
  }
}
