import { queryOptions } from '@tanstack/react-query';
import { apiClient } from '../api/api-client.ts';
import { unwrap } from '../api/unwrap.ts';

/** Who has seen a session, and which stretches of it. */
export function viewersQuery(id: string) {
  return queryOptions({
    queryKey: ['viewers', id],
    queryFn: ({ signal }) =>
      unwrap(apiClient.GET('/api/v1/sessions/{id}/viewers', { params: { path: { id } }, signal })),
    gcTime: 0,
  });
}
