import { Link } from '@tanstack/react-router';
import type { SecurityAlert } from '../api/schemas.ts';
import { useWords } from '../words/use-words.ts';
import classes from './detection.module.css';

/** Where the audit log goes on about an alert: who saw the session, and what the person saw. */
export function AlertQuestions({ alert }: { alert: SecurityAlert }) {
  const { words } = useWords();
  const session = alert.reason.find((each) => each.figure === 'SESSION')?.value;
  return (
    <span className={classes['questions']}>
      {session !== undefined && (
        <Link to="/audit" search={{ ask: 'session', session }}>
          {words.audit.ofSession}
        </Link>
      )}
      {alert.person !== undefined && (
        <Link
          to="/audit"
          search={{ ask: 'person', person: alert.person }}
          aria-label={words.audit.ofPersonNamed(alert.personName ?? words.audit.person(alert.person))}
        >
          {words.audit.ofPerson}
        </Link>
      )}
    </span>
  );
}
