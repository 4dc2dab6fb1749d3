import { queryOptions } from '@tanstack/react-query';
import { apiClient } from '../api/api-client.ts';
import { unwrap } from '../api/unwrap.ts';

/** The sites that the caller may see, by name. */
export const sitesQuery = queryOptions({
  queryKey: ['sites'],
  queryFn: async ({ signal }) => (await unwrap(apiClient.GET('/api/v1/sites', { signal }))).items,
  staleTime: 60_000,
});
