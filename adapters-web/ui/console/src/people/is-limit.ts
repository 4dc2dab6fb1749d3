import type { PersonTerms } from '../api/schemas.ts';

export type Limit = PersonTerms['limits'][number];

const PATTERN = /^(?:\/|(?:\/(?:[A-Za-z._-]{1,32}|:id|\*))+)$/;
const LABEL = /^(?:event=[A-Za-z0-9._ -]{1,64}|page=\/(?:(?:[A-Za-z._-]{1,32}|:id)(?:\/|$))*)$/;

/** Whether the server would take it: paths are written as they are recorded. */
export function isLimit({ kind, value }: Limit): boolean {
  return value.length <= 256 && (kind === 'NOT_PAGES' ? PATTERN : LABEL).test(value);
}
