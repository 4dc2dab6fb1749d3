import type { ReviewedPerson } from '../api/schemas.ts';

/** Whether somebody waits for a reviewer: nobody judged them yet, or they are suspended since nobody did. */
export function isToJudge(person: ReviewedPerson): boolean {
  if (person.state === 'REVOKED' || person.stateNow === 'REVOKED') return false;
  const verdict = person.verdict?.verdict;
  return verdict === undefined || verdict === 'SUSPENDED' || verdict === 'KEPT';
}
