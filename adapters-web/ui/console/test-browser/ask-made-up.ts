import type { AuditRecord } from '../src/api/schemas.ts';

const LOOKS = /^SESSION_/;
const CHANGES = /_(ADD|CHANGE|REVOKE|MAKE|CREATE|PUBLISH)$/;

/** The made-up records that a question's filters leave. */
export function askMadeUp(records: readonly AuditRecord[], asked: URLSearchParams): AuditRecord[] {
  const fits = (name: string, value: string | undefined): boolean =>
    !asked.has(name) || asked.get(name) === value;
  const group = asked.get('group');
  return records.filter(
    (record) =>
      fits('action', record.action) &&
      fits('person', record.actor) &&
      fits('grant', record.grant) &&
      (!asked.has('session') || record.subject === `session:${asked.get('session') ?? ''}`) &&
      (!asked.has('visitor') || record.subject.startsWith('session:')) &&
      (group === null || (group === 'LOOKS' ? LOOKS : CHANGES).test(record.action)),
  );
}
