import { queryOptions } from '@tanstack/react-query';
import { apiClient } from '../api/api-client.ts';
import { unwrap } from '../api/unwrap.ts';

/** What the caller's passwords must be and how long the current one counts. */
export const ownPasswordQuery = queryOptions({
  queryKey: ['own-password'],
  queryFn: ({ signal }) => unwrap(apiClient.GET('/api/v1/me/password', { signal })),
  staleTime: 60_000,
});
