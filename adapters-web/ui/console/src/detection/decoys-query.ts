import { queryOptions } from '@tanstack/react-query';
import { apiClient } from '../api/api-client.ts';
import { unwrap } from '../api/unwrap.ts';

/** Sessions that nobody has a reason to open. */
export const decoysQuery = queryOptions({
  queryKey: ['decoys'],
  queryFn: async ({ signal }) => (await unwrap(apiClient.GET('/api/v1/decoys', { signal }))).items,
});
