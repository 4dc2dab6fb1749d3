import type { SessionFilters } from './session-filters.ts';

/** A search with some of its filters set anew; those set to undefined or to blank text are taken out. */
export function withFilters(
  filters: SessionFilters,
  changes: { readonly [K in keyof SessionFilters]?: SessionFilters[K] | undefined },
): SessionFilters {
  const merged = Object.entries({ ...filters, ...changes });
  return Object.fromEntries(
    merged.filter(([, value]) => value !== undefined && value !== ''),
  ) as SessionFilters;
}
