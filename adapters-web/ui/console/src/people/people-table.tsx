import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Me, Person } from '../api/schemas.ts';
import { may } from '../access/may.ts';
import tableClasses from '../shell/table.module.css';
import { sitesQuery } from '../site/sites-query.ts';
import { useWords } from '../words/use-words.ts';
import { describeLimits } from './describe-limits.ts';
import { describeScope } from './describe-scope.ts';
import { groupsQuery } from './groups-query.ts';
import classes from './people.module.css';

interface PeopleTableProps {
  people: readonly Person[];
  me: Me;
  onChange: (person: Person) => void;
  onRevoke: (person: Person) => void;
  onReset: (person: Person) => void;
  onAttempts: (person: Person) => void;
  onFactorReset: (person: Person) => void;
}

/** People with role, scope and state. */
export function PeopleTable(props: PeopleTableProps) {
  const { people, me, onChange, onRevoke, onReset, onAttempts, onFactorReset } = props;
  const { words, format } = useWords();
  const text = words.people;
  const mayGroups = may(me, 'site-group:read');
  const { data: groups = [] } = useQuery({ ...groupsQuery, enabled: mayGroups });
  const { data: sites = [] } = useQuery(sitesQuery);
  const mayRequest = may(me, 'person:request');
  const mayReset = may(me, 'person:reset');
  const isTheirs = (person: Person): boolean =>
    mayRequest && person.state === 'ACTIVE' && person.duties.length === 0 && person.id !== me.id;
  return (
    <table className={tableClasses['table']} role="table">
      <caption className="visually-hidden">{text.heading}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col">{text.name}</th>
          <th scope="col">{text.role}</th>
          <th scope="col">{text.scope}</th>
          <th scope="col">{text.state}</th>
          <td />
        </tr>
      </thead>
      <tbody role="rowgroup">
        {people.map((person) => (
          <tr role="row" key={person.id}>
            <td role="cell" data-label={text.name} data-wide="true">
              {person.name}
              {person.id === me.id && ` (${text.you})`}
              <span className={tableClasses['second']}>{person.email}</span>
            </td>
            <td role="cell" data-label={text.role}>
              {person.duties.length === 0
                ? words.roles[person.role]
                : person.duties.map((duty) => words.rolesPage.duties[duty]).join(', ')}
              {person.terms.namedContact && <span className={tableClasses['second']}>{text.contact}</span>}
            </td>
            <td role="cell" data-label={text.scope}>
              {describeScope(person.terms, groups, sites, text)}
              {describeLimits(person.terms, text) !== '' && (
                <span className={tableClasses['second']}>{describeLimits(person.terms, text)}</span>
              )}
            </td>
            <td role="cell" data-label={text.state}>
              <span className={tableClasses['badge']} data-tone={person.state === 'ACTIVE' ? 'ok' : 'danger'}>
                {text.states[person.state]}
              </span>
              {person.locked !== undefined && (
                <span className={tableClasses['second']}>
                  <span className={tableClasses['badge']} data-tone="danger">
                    {text.locked}
                  </span>{' '}
                  {text.lockedSince[person.locked.cause](format.dateTime(person.locked.since))}
                </span>
              )}
            </td>
            <td role="cell" data-wide="true">
              <div className={classes['actions']}>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={text.attemptsOf(person.name)}
                  onClick={() => onAttempts(person)}
                >
                  {text.attempts}
                </Button>
                {may(me, 'audit:read') && (
                  <Link
                    to="/audit"
                    search={{ ask: 'person', person: person.id }}
                    className={classes['asked']}
                    aria-label={words.audit.ofPersonNamed(person.name)}
                  >
                    {words.audit.ofPerson}
                  </Link>
                )}
                {isTheirs(person) && (
                  <>
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={text.changeOf(person.name)}
                      onClick={() => onChange(person)}
                    >
                      {text.change}
                    </Button>
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={text.revokeOf(person.name)}
                      onClick={() => onRevoke(person)}
                    >
                      {text.revoke}
                    </Button>
                  </>
                )}
                {mayReset && person.state === 'ACTIVE' && person.id !== me.id && (
                  <>
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={text.resetOf(person.name)}
                      onClick={() => onReset(person)}
                    >
                      {text.reset}
                    </Button>
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={text.factorResetOf(person.name)}
                      onClick={() => onFactorReset(person)}
                    >
                      {text.factorReset}
                    </Button>
                  </>
                )}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
