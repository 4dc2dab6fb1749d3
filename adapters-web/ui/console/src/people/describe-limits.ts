import type { PersonTerms } from '../api/schemas.ts';
import type { Catalogue } from '../words/catalogue.ts';

/** What somebody may not see, one after the other; empty when that is nothing. */
export function describeLimits(terms: Pick<PersonTerms, 'limits'>, words: Catalogue['people']): string {
  const { limits } = terms;
  if (limits.length === 0) return '';
  return words.limitsAre(limits.map(({ kind, value }) => `${words.limitKinds[kind]} ${value}`).join(', '));
}
