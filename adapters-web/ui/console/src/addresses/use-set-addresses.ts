import { useMutation, useQueryClient } from '@tanstack/react-query';
import { apiClient, FROM_CONSOLE } from '../api/api-client.ts';
import { unwrap } from '../api/unwrap.ts';
import { allowedAddressesQuery } from './allowed-addresses-query.ts';

/** Changes from where the account's people may come. */
export function useSetAddresses(onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { ranges: string[]; confirmed: boolean }) =>
      unwrap(apiClient.PUT('/api/v1/allowed-addresses', { params: { header: FROM_CONSOLE }, body })),
    onSuccess: (now) => {
      client.setQueryData(allowedAddressesQuery.queryKey, now);
      onDone();
    },
  });
}
