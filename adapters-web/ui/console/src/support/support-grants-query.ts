import { queryOptions } from '@tanstack/react-query';
import { apiClient } from '../api/api-client.ts';
import { unwrap } from '../api/unwrap.ts';

/** Support's access to the account: what awaits review first, then what lets in, what waits for an answer, and the rest. */
export const supportGrantsQuery = queryOptions({
  queryKey: ['support-grants'],
  queryFn: async ({ signal }) => (await unwrap(apiClient.GET('/api/v1/support-grants', { signal }))).items,
  staleTime: 60_000,
});
