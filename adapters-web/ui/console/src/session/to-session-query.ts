import type { operations } from '../generated/api.ts';
import { RANGES, type SessionFilters } from './session-filters.ts';

type SessionQuery = NonNullable<operations['searchSessions']['parameters']['query']>;

/** The API's query for a search; a named range is counted back from `now` (milliseconds since the epoch). */
export function toSessionQuery(filters: SessionFilters, now: number): SessionQuery {
  const from = filters.range === undefined ? filters.from : now - RANGES[filters.range];
  return {
    ...(filters.site !== undefined && { site: filters.site }),
    ...(from !== undefined && { from }),
    ...(filters.to !== undefined && { to: filters.to }),
    ...(filters.page !== undefined && { page: filters.page }),
    ...(filters.min !== undefined && { minDuration: filters.min * 1000 }),
    ...(filters.max !== undefined && { maxDuration: filters.max * 1000 }),
    ...(filters.browser !== undefined && { browser: filters.browser }),
  };
}
