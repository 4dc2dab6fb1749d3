import { queryOptions } from '@tanstack/react-query';
import { apiClient } from '../api/api-client.ts';
import { unwrap } from '../api/unwrap.ts';

/** What the account wants its audit log to keep. */
export const auditSettingsQuery = queryOptions({
  queryKey: ['audit-settings'],
  queryFn: ({ signal }) => unwrap(apiClient.GET('/api/v1/audit/settings', { signal })),
});
