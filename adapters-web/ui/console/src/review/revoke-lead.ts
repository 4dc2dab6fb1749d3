import type { Me, ReviewedPerson } from '../api/schemas.ts';

/** What revoking somebody in a review does to them: by whoever may change people, by others, and to staff. */
export function revokeLead(me: Pick<Me, 'permissions'>, person: ReviewedPerson): 'revoke' | 'ask' | 'staff' {
  if (person.held.duties.length > 0) return 'staff';
  return me.permissions.includes('person:change') ? 'revoke' : 'ask';
}
