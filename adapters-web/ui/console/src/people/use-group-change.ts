import { useMutation, useQueryClient } from '@tanstack/react-query';
import { apiClient, FROM_CONSOLE } from '../api/api-client.ts';
import { unwrap } from '../api/unwrap.ts';
import { groupsQuery } from './groups-query.ts';

/** What is to become of a group; without an id it is made. */
export type GroupChange =
  | { deed: 'keep'; id: string | undefined; name: string; sites: string[] }
  | { deed: 'remove'; id: string };

/** Makes, changes and removes site groups. */
export function useGroupChange(onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (change: GroupChange): Promise<void> => {
      if (change.deed === 'remove') {
        const params = { path: { id: change.id }, header: FROM_CONSOLE };
        await unwrap(apiClient.DELETE('/api/v1/site-groups/{id}', { params }));
        return;
      }
      const body = { name: change.name, sites: change.sites };
      if (change.id === undefined) {
        await unwrap(apiClient.POST('/api/v1/site-groups', { params: { header: FROM_CONSOLE }, body }));
        return;
      }
      const params = { path: { id: change.id }, header: FROM_CONSOLE };
      await unwrap(apiClient.PUT('/api/v1/site-groups/{id}', { params, body }));
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: groupsQuery.queryKey });
      onDone();
    },
  });
}
