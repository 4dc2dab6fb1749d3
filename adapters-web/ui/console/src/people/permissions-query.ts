import { queryOptions } from '@tanstack/react-query';
import { apiClient } from '../api/api-client.ts';
import { unwrap } from '../api/unwrap.ts';

/** Who may do what. */
export const permissionsQuery = queryOptions({
  queryKey: ['permissions'],
  queryFn: ({ signal }) => unwrap(apiClient.GET('/api/v1/permissions', { signal })),
  staleTime: 3_600_000,
});
