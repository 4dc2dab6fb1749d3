import { infiniteQueryOptions } from '@tanstack/react-query';
import { apiClient } from '../api/api-client.ts';
import { unwrap } from '../api/unwrap.ts';
import { earlierLooks } from './earlier-looks.ts';

/** Every look that was made under a grant, newest first, page by page. */
export function supportLooksQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['support-grants', id, 'looks'],
    queryFn: ({ pageParam, signal }) => {
      const query = pageParam === undefined ? {} : { before: pageParam };
      return unwrap(
        apiClient.GET('/api/v1/support-grants/{id}/looks', { params: { path: { id }, query }, signal }),
      );
    },
    initialPageParam: undefined as number | undefined,
    getNextPageParam: earlierLooks,
    gcTime: 0,
  });
}
