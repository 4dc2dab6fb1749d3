import { queryOptions } from '@tanstack/react-query';
import { apiClient } from '../api/api-client.ts';
import { unwrap } from '../api/unwrap.ts';

/** Who failed to sign in as a person lately; each look is on the audit log, so none is taken twice by itself. */
export function personAttemptsQuery(id: string) {
  return queryOptions({
    queryKey: ['people', id, 'attempts'],
    queryFn: async ({ signal }) =>
      (await unwrap(apiClient.GET('/api/v1/people/{id}/attempts', { params: { path: { id } }, signal })))
        .attempts,
    refetchOnWindowFocus: false,
  });
}
