import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { may } from '../access/may.ts';
import type { Me, SecurityAlert } from '../api/schemas.ts';
import tableClasses from '../shell/table.module.css';
import { useWords } from '../words/use-words.ts';
import { AlertQuestions } from './alert-questions.tsx';
import { alertSentence } from './alert-sentence.ts';
import classes from './detection.module.css';

const TONES = { LOW: 'plain', MEDIUM: 'warn', HIGH: 'danger' } as const;

interface AlertTableProps {
  alerts: readonly SecurityAlert[];
  me: Me;
  onAcknowledge: (alert: SecurityAlert) => void;
  onRecords: (alert: SecurityAlert) => void;
}

/** Security alerts: how bad, what and why, about whom, and what was done. */
export function AlertTable({ alerts, ...more }: AlertTableProps) {
  const { words } = useWords();
  const text = words.alerts;
  return (
    <table className={tableClasses['table']} role="table">
      <caption className="visually-hidden">{text.heading}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col">{text.severity}</th>
          <th scope="col">{text.when}</th>
          <th scope="col">{text.what}</th>
          <th scope="col">{text.who}</th>
          <td />
        </tr>
      </thead>
      <tbody role="rowgroup">
        {alerts.map((alert) => (
          <AlertRow key={alert.id} alert={alert} {...more} />
        ))}
      </tbody>
    </table>
  );
}

function AlertRow({
  alert,
  me,
  onAcknowledge,
  onRecords,
}: { alert: SecurityAlert } & Omit<AlertTableProps, 'alerts'>) {
  const { words, format } = useWords();
  const text = words.alerts;
  const seen = alert.acknowledged;
  const session = alert.reason.find((each) => each.figure === 'SESSION')?.value;
  return (
    <tr role="row">
      <td role="cell" data-label={text.severity}>
        <span className={tableClasses['badge']} data-tone={TONES[alert.severity]}>
          {text.severities[alert.severity]}
        </span>
      </td>
      <td role="cell" data-label={text.when} style={{ whiteSpace: 'nowrap' }}>
        {format.dateTime(alert.at)}
      </td>
      <td role="cell" data-label={text.what} data-wide="true" className={classes['what']}>
        <strong>{text.rules[alert.rule]}</strong>
        <span>{alertSentence(alert, text)}</span>
        {session !== undefined && <span className={`${tableClasses['second'] ?? ''} mono`}>{session}</span>}
        {alert.response !== undefined && (
          <span className={tableClasses['second']}>{text.done[alert.response]}</span>
        )}
        {may(me, 'audit:read') && <AlertQuestions alert={alert} />}
        {seen !== undefined && (
          <span className={tableClasses['second']}>
            {text.acknowledgedBy(seen.byName ?? seen.by, format.dateTime(seen.at), seen.note ?? '')}
          </span>
        )}
      </td>
      <td role="cell" data-label={text.who} data-wide="true">
        <Who alert={alert} me={me} />
      </td>
      <td role="cell" data-wide="true">
        <div className={classes['actions']}>
          {may(me, 'audit:read') && (
            <Button
              size="xs"
              variant="default"
              aria-label={text.deedOf(text.records, text.rules[alert.rule])}
              onClick={() => onRecords(alert)}
            >
              {text.records}
            </Button>
          )}
          {seen === undefined && may(me, 'detection:change') && (
            <Button
              size="xs"
              data-alert-acknowledge=""
              aria-label={text.deedOf(text.acknowledge, text.rules[alert.rule])}
              onClick={() => onAcknowledge(alert)}
            >
              {text.acknowledge}
            </Button>
          )}
        </div>
      </td>
    </tr>
  );
}

/** About whom; whoever may see people gets there from here. */
function Who({ alert, me }: { alert: SecurityAlert; me: Me }) {
  const { words } = useWords();
  if (alert.person === undefined) return <>{words.alerts.nobody}</>;
  const name = alert.personName ?? words.audit.person(alert.person);
  return may(me, 'person:read') ? <Link to="/people">{name}</Link> : <>{name}</>;
}
