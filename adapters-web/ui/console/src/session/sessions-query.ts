import { infiniteQueryOptions } from '@tanstack/react-query';
import { apiClient } from '../api/api-client.ts';
import { unwrap } from '../api/unwrap.ts';
import type { SessionFilters } from './session-filters.ts';
import { toSessionQuery } from './to-session-query.ts';

const ROWS = 25;

interface Place {
  /** When the first page was asked for: a range such as "last 24 hours" stays put while more pages are loaded. */
  readonly now: number;
  readonly cursor: string;
}

/** Sessions that a search finds, newest first, page by page. */
export function sessionsQuery(filters: SessionFilters) {
  return infiniteQueryOptions({
    queryKey: ['sessions', filters],
    queryFn: async ({ pageParam, signal }) => {
      const now = pageParam?.now ?? Date.now();
      const query = {
        ...toSessionQuery(filters, now),
        limit: ROWS,
        ...(pageParam && { cursor: pageParam.cursor }),
      };
      const page = await unwrap(apiClient.GET('/api/v1/sessions', { params: { query }, signal }));
      return { ...page, now };
    },
    initialPageParam: undefined as Place | undefined,
    getNextPageParam: (last) =>
      last.nextCursor === undefined ? undefined : { now: last.now, cursor: last.nextCursor },
    staleTime: 10_000,
  });
}
