import { queryOptions } from '@tanstack/react-query';
import { apiClient } from '../api/api-client.ts';
import { unwrap } from '../api/unwrap.ts';

/** The account's password policy and the profiles there are. */
export const passwordPolicyQuery = queryOptions({
  queryKey: ['password-policy'],
  queryFn: ({ signal }) => unwrap(apiClient.GET('/api/v1/password-policy', { signal })),
});
