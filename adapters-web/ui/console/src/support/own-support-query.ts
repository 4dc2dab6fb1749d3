import { queryOptions } from '@tanstack/react-query';
import { apiClient } from '../api/api-client.ts';
import { unwrap } from '../api/unwrap.ts';

/** What the signed-in person of Support asked for, and what they can ask for; each look at it is on the audit log. */
export const ownSupportQuery = queryOptions({
  queryKey: ['own-support-grants'],
  queryFn: ({ signal }) => unwrap(apiClient.GET('/api/v1/own-support-grants', { signal })),
  refetchOnWindowFocus: true,
});
