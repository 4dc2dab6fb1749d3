import { queryOptions } from '@tanstack/react-query';
import { apiClient } from '../api/api-client.ts';
import { unwrap } from '../api/unwrap.ts';

/** How the account keeps the clauses on access now; asked for anew whenever the page is opened. */
export const complianceQuery = queryOptions({
  queryKey: ['compliance'],
  queryFn: ({ signal }) => unwrap(apiClient.GET('/api/v1/compliance', { signal })),
  staleTime: 0,
});
