import { useMutation, useQueryClient } from '@tanstack/react-query';
import { apiClient, FROM_CONSOLE } from '../api/api-client.ts';
import { unwrap } from '../api/unwrap.ts';

/** Says that the signed-in person looked at an alert. */
export function useAcknowledge(onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, note }: { id: string; note: string }) =>
      unwrap(
        apiClient.POST('/api/v1/security-alerts/{id}/acknowledge', {
          params: { path: { id }, header: FROM_CONSOLE },
          body: { note },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: ['security-alerts'] }),
    onSuccess: onDone,
  });
}
