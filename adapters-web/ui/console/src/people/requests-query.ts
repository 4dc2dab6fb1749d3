import { queryOptions } from '@tanstack/react-query';
import { apiClient } from '../api/api-client.ts';
import { unwrap } from '../api/unwrap.ts';

/** Requests about people, newest first. */
export const requestsQuery = queryOptions({
  queryKey: ['person-requests'],
  queryFn: async ({ signal }) => (await unwrap(apiClient.GET('/api/v1/person-requests', { signal }))).items,
});
