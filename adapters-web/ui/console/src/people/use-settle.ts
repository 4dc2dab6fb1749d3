import { useMutation, useQueryClient } from '@tanstack/react-query';
import { apiClient, FROM_CONSOLE } from '../api/api-client.ts';
import { unwrap } from '../api/unwrap.ts';
import { peopleQuery } from './people-query.ts';
import { requestsQuery } from './requests-query.ts';

/** How a request is settled; a refusal has a reason. */
export type Settling =
  | { id: string; deed: 'fulfil' | 'withdraw' }
  | { id: string; deed: 'refuse'; reason: string };

/** Settles a request about a person. */
export function useSettle(onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (settling: Settling) => {
      const params = { path: { id: settling.id }, header: FROM_CONSOLE };
      switch (settling.deed) {
        case 'fulfil':
          return unwrap(apiClient.POST('/api/v1/person-requests/{id}/fulfil', { params }));
        case 'withdraw':
          return unwrap(apiClient.POST('/api/v1/person-requests/{id}/withdraw', { params }));
        case 'refuse':
          return unwrap(
            apiClient.POST('/api/v1/person-requests/{id}/refuse', {
              params,
              body: { reason: settling.reason },
            }),
          );
      }
    },
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: requestsQuery.queryKey });
      await client.invalidateQueries({ queryKey: peopleQuery.queryKey });
    },
    onSuccess: onDone,
  });
}
