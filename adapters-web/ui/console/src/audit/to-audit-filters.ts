import type { ActionGroup, AuditSearch } from './audit-search.ts';

/** The filters of `GET /api/v1/audit`. */
export interface AuditFilters {
  action?: string;
  group?: ActionGroup;
  session?: string;
  visitor?: string;
  person?: string;
  grant?: string;
  from?: number;
  to?: number;
}

/** What a question asks the server; undefined while the one thing that it needs to know is missing. */
export function toAuditFilters(search: AuditSearch): AuditFilters | undefined {
  const { ask, group, action, session, visitor, person, grant, from, to } = search;
  const span = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  if (ask === undefined) {
    return {
      ...(group !== undefined && action === undefined && { group }),
      ...(action !== undefined && { action }),
      ...(session !== undefined && { session }),
      ...(visitor !== undefined && { visitor }),
      ...(person !== undefined && { person }),
      ...(grant !== undefined && { grant }),
      ...span,
    };
  }
  switch (ask) {
    case 'session':
      return session === undefined ? undefined : { session, ...span };
    case 'visitor':
      return visitor === undefined ? undefined : { visitor, ...span };
    case 'person':
      return person === undefined ? undefined : { group: 'LOOKS', person, ...span };
    case 'changes':
      return { group: 'CHANGES', ...span };
    case 'grant':
      return grant === undefined ? undefined : { grant, ...span };
  }
}
