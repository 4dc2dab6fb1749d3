import type { PersonTerms } from '../api/schemas.ts';
import type { Catalogue } from '../words/catalogue.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What somebody sees, by the names of groups and sites; one that is not known here goes by its id. */
export function describeScope(
  terms: Pick<PersonTerms, 'wholeAccount' | 'sites' | 'siteGroups'>,
  groups: readonly Named[],
  sites: readonly Named[],
  words: Catalogue['people'],
): string {
  if (terms.wholeAccount) return words.wholeAccount;
  const named = (ids: readonly string[], all: readonly Named[]): string[] =>
    ids.map((id) => all.find((one) => one.id === id)?.name ?? id);
  const parts = [...named(terms.siteGroups, groups), ...named(terms.sites, sites)];
  return parts.length === 0 ? words.nothing : parts.join(', ');
}
