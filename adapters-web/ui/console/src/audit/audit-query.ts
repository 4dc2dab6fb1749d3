import { infiniteQueryOptions } from '@tanstack/react-query';
import { apiClient } from '../api/api-client.ts';
import { unwrap } from '../api/unwrap.ts';

const ROWS = 50;

/** Audit records that the caller may see, newest first, page by page; of one action, or of all. */
export function auditQuery(action: string | undefined) {
  return infiniteQueryOptions({
    queryKey: ['audit', action],
    queryFn: ({ pageParam, signal }) => {
      const query = {
        limit: ROWS,
        ...(action !== undefined && { action }),
        ...(pageParam && { cursor: pageParam }),
      };
      return unwrap(apiClient.GET('/api/v1/audit', { params: { query }, signal }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
    gcTime: 0,
  });
}
