import { queryOptions } from '@tanstack/react-query';
import { apiClient } from '../api/api-client.ts';
import { unwrap } from '../api/unwrap.ts';

/** How many security alerts nobody acknowledged. */
export const openAlertsQuery = queryOptions({
  queryKey: ['security-alerts', 'open-count'],
  queryFn: async ({ signal }) => {
    const query = { open: true, limit: 1 };
    return (await unwrap(apiClient.GET('/api/v1/security-alerts', { params: { query }, signal }))).open;
  },
  staleTime: 60_000,
});
