import { createQuerySerializer } from 'openapi-fetch';

const serialize = createQuerySerializer();

/** The query of a request in that account; one that names an account keeps it. */
export function queryInAccount(
  query: Readonly<Record<string, unknown>>,
  account: string | undefined,
): string {
  return serialize({ ...(account !== undefined && { account }), ...query });
}
