import { queryOptions } from '@tanstack/react-query';
import { apiClient } from '../api/api-client.ts';
import { unwrap } from '../api/unwrap.ts';

/** The account's service tokens, newest first, and the permissions that the caller could give to another. */
export const serviceTokensQuery = queryOptions({
  queryKey: ['service-tokens'],
  queryFn: ({ signal }) => unwrap(apiClient.GET('/api/v1/service-tokens', { signal })),
});
