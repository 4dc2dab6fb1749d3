import { queryOptions } from '@tanstack/react-query';
import { apiClient } from '../api/api-client.ts';
import type { SecurityAlert } from '../api/schemas.ts';
import { unwrap } from '../api/unwrap.ts';

const MOST = 200;

/** Those of the audit records that show an alert which are among the 200 before its last one. */
export function alertRecordsQuery(alert: Pick<SecurityAlert, 'id' | 'records'>) {
  return queryOptions({
    queryKey: ['alert-records', alert.id],
    queryFn: async ({ signal }) => {
      const query = { limit: MOST, cursor: String(Math.max(...alert.records) + 1) };
      const page = await unwrap(apiClient.GET('/api/v1/audit', { params: { query }, signal }));
      return page.items.filter((record) => alert.records.includes(record.sequence));
    },
    gcTime: 0,
  });
}
