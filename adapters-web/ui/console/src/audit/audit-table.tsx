import { Link } from '@tanstack/react-router';
import type { AuditRecord } from '../api/schemas.ts';
import classes from '../shell/table.module.css';
import { useWords } from '../words/use-words.ts';
import { auditDetail } from './audit-detail.ts';
import { auditSentence } from './audit-sentence.ts';

const TONES: Readonly<Record<string, string>> = { ALLOWED: 'plain', DENIED: 'danger', FAILED: 'warn' };
const SESSION = 'session:';

/** Audit records as sentences: when, who, what, and how it ended. */
export function AuditTable({ records }: { records: readonly AuditRecord[] }) {
  const { words } = useWords();
  const text = words.audit;
  return (
    <table className={classes['table']} role="table">
      <caption className="visually-hidden">{text.heading}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col">{text.when}</th>
          <th scope="col">{text.who}</th>
          <th scope="col">{text.what}</th>
          <th scope="col">{text.outcome}</th>
          <th scope="col">{text.address}</th>
          <th scope="col">{text.request}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {records.map((record) => (
          <AuditRow key={record.sequence} record={record} />
        ))}
      </tbody>
    </table>
  );
}

function AuditRow({ record }: { record: AuditRecord }) {
  const { words, format } = useWords();
  const text = words.audit;
  const outcomes: Readonly<Record<string, string>> = text.outcomes;
  const purposes: Readonly<Record<string, string>> = words.purpose.choices;
  const who = record.actorName ?? (record.actor === '-' ? text.nobody : text.person(record.actor));
  return (
    <tr role="row">
      <td role="cell" data-label={text.when} style={{ whiteSpace: 'nowrap' }}>
        {format.dateTimeSeconds(record.at)}
      </td>
      <td role="cell" data-label={text.who} title={record.actor}>
        {record.serviceToken === undefined ? who : text.byToken(who)}
        {record.serviceToken !== undefined && (
          <span className={`${classes['second'] ?? ''} mono`}>{record.serviceToken}</span>
        )}
      </td>
      <td role="cell" data-label={text.what} data-wide="true">
        {auditSentence(record, text)}
        <span className={classes['second']}>
          <Subject subject={record.subject} />
          {record.detail !== undefined &&
            record.detail !== '' &&
            ` · ${auditDetail(record.detail, text, format)}`}
        </span>
        {record.purpose !== undefined && (
          <span className={classes['second']}>
            {text.because(purposes[record.purpose] ?? record.purpose)}
            {record.reference !== undefined && ` · ${record.reference}`}
          </span>
        )}
        {record.grant !== undefined && <span className={classes['second']}>{text.underGrant}</span>}
      </td>
      <td role="cell" data-label={text.outcome}>
        <span className={classes['badge']} data-tone={TONES[record.outcome]}>
          {outcomes[record.outcome] ?? record.outcome}
        </span>
      </td>
      <td role="cell" data-label={text.address} className="mono" title={record.userAgent}>
        {record.address ?? '–'}
      </td>
      <td role="cell" data-label={text.request} className="mono">
        {record.requestId}
      </td>
    </tr>
  );
}

/** What the record is about; a session can be opened from here. */
function Subject({ subject }: { subject: string }) {
  if (!subject.startsWith(SESSION)) return <span className="mono">{subject}</span>;
  return (
    <Link to="/sessions/$id" params={{ id: subject.slice(SESSION.length) }} className="mono">
      {subject}
    </Link>
  );
}
