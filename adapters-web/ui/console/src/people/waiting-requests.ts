import type { PersonRequest } from '../api/schemas.ts';

/** How many requests about people wait for an answer. */
export function waitingRequests(requests: readonly Pick<PersonRequest, 'state'>[]): number {
  return requests.filter(({ state }) => state === 'OPEN').length;
}
