import { queryOptions } from '@tanstack/react-query';
import { apiClient } from '../api/api-client.ts';
import { unwrap } from '../api/unwrap.ts';

/** The account's site groups, by name. */
export const groupsQuery = queryOptions({
  queryKey: ['site-groups'],
  queryFn: async ({ signal }) => (await unwrap(apiClient.GET('/api/v1/site-groups', { signal }))).items,
});
