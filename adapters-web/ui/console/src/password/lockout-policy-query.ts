import { queryOptions } from '@tanstack/react-query';
import { apiClient } from '../api/api-client.ts';
import { unwrap } from '../api/unwrap.ts';

/** What follows wrong guesses at passwords of the account. */
export const lockoutPolicyQuery = queryOptions({
  queryKey: ['lockout-policy'],
  queryFn: ({ signal }) => unwrap(apiClient.GET('/api/v1/lockout-policy', { signal })),
});
