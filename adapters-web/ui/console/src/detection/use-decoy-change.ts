import { useMutation, useQueryClient } from '@tanstack/react-query';
import { apiClient, FROM_CONSOLE } from '../api/api-client.ts';
import { unwrap } from '../api/unwrap.ts';
import { decoysQuery } from './decoys-query.ts';

/** Marks a session as a decoy, or takes the mark away. */
export function useDecoyChange(onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ session, marked }: { session: string; marked: boolean }) => {
      const header = FROM_CONSOLE;
      if (marked) {
        await unwrap(apiClient.POST('/api/v1/decoys', { params: { header }, body: { session } }));
      } else {
        await unwrap(apiClient.DELETE('/api/v1/decoys/{id}', { params: { path: { id: session }, header } }));
      }
    },
    onSettled: () => client.invalidateQueries({ queryKey: decoysQuery.queryKey }),
    onSuccess: onDone,
  });
}
