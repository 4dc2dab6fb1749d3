import { queryOptions } from '@tanstack/react-query';
import { apiClient } from '../api/api-client.ts';
import { unwrap } from '../api/unwrap.ts';

/** The account's access reviews, one a month, newest first. */
export const reviewsQuery = queryOptions({
  queryKey: ['access-reviews'],
  queryFn: async ({ signal }) => (await unwrap(apiClient.GET('/api/v1/access-reviews', { signal }))).items,
  staleTime: 60_000,
});
