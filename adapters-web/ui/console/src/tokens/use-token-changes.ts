import { useMutation, useQueryClient } from '@tanstack/react-query';
import { apiClient, FROM_CONSOLE } from '../api/api-client.ts';
import type { MadeServiceToken, MakeServiceTokenRequest, ServiceToken } from '../api/schemas.ts';
import { unwrap } from '../api/unwrap.ts';
import { serviceTokensQuery } from './service-tokens-query.ts';

/** Makes a service token; what is made is given on once and kept nowhere. */
export function useTokenMaking(onMade: (made: MadeServiceToken) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: MakeServiceTokenRequest) =>
      unwrap(apiClient.POST('/api/v1/service-tokens', { params: { header: FROM_CONSOLE }, body })),
    gcTime: 0,
    onSuccess: async (made) => {
      onMade(made);
      await client.invalidateQueries({ queryKey: serviceTokensQuery.queryKey });
    },
  });
}

/** Revokes a service token. */
export function useTokenRevoking(onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: Pick<ServiceToken, 'id'>) =>
      unwrap(
        apiClient.POST('/api/v1/service-tokens/{id}/revoke', {
          params: { path: { id }, header: FROM_CONSOLE },
        }),
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: serviceTokensQuery.queryKey });
      onDone();
    },
  });
}
