import { queryOptions } from '@tanstack/react-query';
import { apiClient } from '../api/api-client.ts';
import { unwrap } from '../api/unwrap.ts';

/** What the account looks for, and what follows. */
export const detectionPolicyQuery = queryOptions({
  queryKey: ['detection-policy'],
  queryFn: ({ signal }) => unwrap(apiClient.GET('/api/v1/detection-policy', { signal })),
});
