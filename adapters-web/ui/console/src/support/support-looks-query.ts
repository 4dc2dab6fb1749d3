import { queryOptions } from '@tanstack/react-query';
import { apiClient } from '../api/api-client.ts';
import { unwrap } from '../api/unwrap.ts';

/** Every look that was made under a grant, newest first. */
export function supportLooksQuery(id: string) {
  return queryOptions({
    queryKey: ['support-grants', id, 'looks'],
    queryFn: async ({ signal }) =>
      (await unwrap(apiClient.GET('/api/v1/support-grants/{id}/looks', { params: { path: { id } }, signal })))
        .items,
    gcTime: 0,
  });
}
