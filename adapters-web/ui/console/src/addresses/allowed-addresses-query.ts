import { queryOptions } from '@tanstack/react-query';
import { apiClient } from '../api/api-client.ts';
import { unwrap } from '../api/unwrap.ts';

/** From where the account's people may come, and where the signed-in person comes from. */
export const allowedAddressesQuery = queryOptions({
  queryKey: ['allowed-addresses'],
  queryFn: ({ signal }) => unwrap(apiClient.GET('/api/v1/allowed-addresses', { signal })),
});
