import { useMutation, useQueryClient } from '@tanstack/react-query';
import { apiClient, FROM_CONSOLE } from '../api/api-client.ts';
import { unwrap } from '../api/unwrap.ts';
import { supportGrantsQuery } from './support-grants-query.ts';

/** What the customer decides about Support's access. */
export type AccessSettling =
  | { id: string; deed: 'approve' | 'end' }
  | { id: string; deed: 'refuse' | 'review'; text: string };

/** Decides about Support's access. */
export function useSettleAccess(onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (settling: AccessSettling) => {
      const params = { path: { id: settling.id }, header: FROM_CONSOLE };
      switch (settling.deed) {
        case 'approve':
          return unwrap(apiClient.POST('/api/v1/support-grants/{id}/approve', { params }));
        case 'end':
          return unwrap(apiClient.POST('/api/v1/support-grants/{id}/end', { params }));
        case 'refuse':
          return unwrap(
            apiClient.POST('/api/v1/support-grants/{id}/refuse', {
              params,
              body: { reason: settling.text },
            }),
          );
        case 'review':
          return unwrap(
            apiClient.POST('/api/v1/support-grants/{id}/review', { params, body: { note: settling.text } }),
          );
      }
    },
    onSettled: () => client.invalidateQueries({ queryKey: supportGrantsQuery.queryKey }),
    onSuccess: onDone,
  });
}
