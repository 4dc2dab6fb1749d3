import { infiniteQueryOptions, skipToken } from '@tanstack/react-query';
import { apiClient } from '../api/api-client.ts';
import { unwrap } from '../api/unwrap.ts';
import type { AuditFilters } from './to-audit-filters.ts';

const ROWS = 50;

/** Audit records that fit, newest first, page by page; nothing is asked without filters. */
export function auditQuery(filters: AuditFilters | undefined) {
  return infiniteQueryOptions({
    queryKey: ['audit', filters],
    queryFn:
      filters === undefined
        ? skipToken
        : ({ pageParam, signal }) => {
            const query = { limit: ROWS, ...filters, ...(pageParam && { cursor: pageParam }) };
            return unwrap(apiClient.GET('/api/v1/audit', { params: { query }, signal }));
          },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
    gcTime: 0,
  });
}
