import { queryOptions } from '@tanstack/react-query';
import { apiClient } from '../api/api-client.ts';
import { unwrap } from '../api/unwrap.ts';

/** Who had what in a month and who used what of it, with what was decided about each. */
export const reviewQuery = (month: string) =>
  queryOptions({
    queryKey: ['access-reviews', month],
    queryFn: ({ signal }) =>
      unwrap(apiClient.GET('/api/v1/access-reviews/{id}', { params: { path: { id: month } }, signal })),
    staleTime: 60_000,
  });
