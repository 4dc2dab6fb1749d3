import type { Me } from '../api/schemas.ts';

/** What the console's pages ask for; each is an operation's `x-permission`. */
export type Permission =
  | 'session:search'
  | 'session:replay'
  | 'site:read'
  | 'site:create'
  | 'audit:read'
  | 'password-policy:read'
  | 'password-policy:change'
  | 'password-deviation:record'
  | 'compliance:read'
  | 'person:read'
  | 'person:request'
  | 'person:fulfil'
  | 'person:reset'
  | 'site-group:read'
  | 'site-group:change'
  | 'service-token:read'
  | 'service-token:change'
  | 'support:ask'
  | 'support:read'
  | 'support:decide'
  | 'support:end'
  | 'address-list:read'
  | 'address-list:change'
  | 'detection:read'
  | 'detection:change'
  | 'access-review:read'
  | 'access-review:decide';

/** Whether a person may do something. The server decides for itself; this only keeps dead ends out of menus. */
export function may(me: Pick<Me, 'permissions'>, permission: Permission): boolean {
  return me.permissions.includes(permission);
}
