import type { ReviewedPerson } from '../api/schemas.ts';
import { isToJudge } from './is-to-judge.ts';

/** Which people of a review are shown. */
export const REVIEW_FILTERS = ['all', 'waiting', 'dormant', 'outliers', 'staff', 'suspended'] as const;
export type ReviewFilter = (typeof REVIEW_FILTERS)[number];

/** Whether somebody is shown under that filter. */
export function reviewFilter(filter: ReviewFilter, person: ReviewedPerson): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'waiting':
      return isToJudge(person);
    case 'dormant':
      return person.findings.some((finding) => finding === 'DORMANT' || finding === 'LONG_DORMANT');
    case 'outliers':
      return person.findings.some((finding) => finding === 'WATCHED_MANY' || finding === 'UNUSED_FEATURE');
    case 'staff':
      return person.held.duties.length > 0;
    case 'suspended':
      return person.stateNow === 'SUSPENDED';
  }
}
