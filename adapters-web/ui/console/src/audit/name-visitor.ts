import { apiClient, FROM_CONSOLE } from '../api/api-client.ts';
import { unwrap } from '../api/unwrap.ts';

/** A visitor: whoever is in a session, or by the site's own id. */
export type NamedVisitor = { session: string } | { site: string; identity: string };

/** The key by which the audit log is asked about a visitor. */
export async function nameVisitor(named: NamedVisitor, signal?: AbortSignal): Promise<string> {
  const sent = apiClient.POST('/api/v1/audit/visitor', {
    params: { header: FROM_CONSOLE },
    body: named,
    ...(signal !== undefined && { signal }),
  });
  return (await unwrap(sent)).visitor;
}
