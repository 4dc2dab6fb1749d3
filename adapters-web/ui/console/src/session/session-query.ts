import { queryOptions } from '@tanstack/react-query';
import { apiClient } from '../api/api-client.ts';
import { unwrap } from '../api/unwrap.ts';

/** A session's facts and the manifest of its time ranges, as whoever has these rights may know them. */
export function sessionQuery(id: string, rights: string | undefined) {
  return queryOptions({
    queryKey: ['session', id, rights],
    queryFn: ({ signal }) =>
      unwrap(apiClient.GET('/api/v1/sessions/{id}', { params: { path: { id } }, signal })),
    staleTime: Infinity,
    gcTime: 0,
  });
}
