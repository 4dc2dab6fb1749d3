import { infiniteQueryOptions } from '@tanstack/react-query';
import { apiClient } from '../api/api-client.ts';
import { unwrap } from '../api/unwrap.ts';

const ROWS = 50;

/** Security alerts of the account, newest first, page by page; those alone that nobody acknowledged, or all. */
export function securityAlertsQuery(openOnly: boolean) {
  return infiniteQueryOptions({
    queryKey: ['security-alerts', openOnly],
    queryFn: ({ pageParam, signal }) => {
      const query = {
        limit: ROWS,
        ...(openOnly && { open: true }),
        ...(pageParam && { cursor: pageParam }),
      };
      return unwrap(apiClient.GET('/api/v1/security-alerts', { params: { query }, signal }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
  });
}
