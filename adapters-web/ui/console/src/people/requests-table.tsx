import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { may } from '../access/may.ts';
import type { Me, PersonRequest } from '../api/schemas.ts';
import tableClasses from '../shell/table.module.css';
import { sitesQuery } from '../site/sites-query.ts';
import { useWords } from '../words/use-words.ts';
import { describeLimits } from './describe-limits.ts';
import { describeScope } from './describe-scope.ts';
import { groupsQuery } from './groups-query.ts';
import classes from './people.module.css';
import { permissionWords } from './permission-words.ts';

const TONES = { OPEN: 'warn', WITHDRAWN: 'plain', FULFILLED: 'ok', REFUSED: 'danger' } as const;

interface RequestsTableProps {
  requests: readonly PersonRequest[];
  me: Me;
  busy: boolean;
  onSettle: (request: PersonRequest, deed: 'fulfil' | 'withdraw') => void;
  onRefuse: (request: PersonRequest) => void;
}

/** Requests, newest first, with what the caller may do about those that are open. */
export function RequestsTable({ requests, me, busy, onSettle, onRefuse }: RequestsTableProps) {
  const { words, format } = useWords();
  const text = words.requests;
  return (
    <table className={tableClasses['table']} role="table">
      <caption className="visually-hidden">{text.heading}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col">{text.what}</th>
          <th scope="col">{text.who}</th>
          <th scope="col">{text.when}</th>
          <th scope="col">{text.state}</th>
          <td />
        </tr>
      </thead>
      <tbody role="rowgroup">
        {requests.map((request) => (
          <tr role="row" key={request.id}>
            <td role="cell" data-label={text.what} data-wide="true">
              <What request={request} me={me} />
            </td>
            <td role="cell" data-label={text.who}>
              {request.requestedByName ?? request.requestedBy}
            </td>
            <td role="cell" data-label={text.when}>
              {format.dateTime(request.requestedAt)}
            </td>
            <td role="cell" data-label={text.state}>
              <span className={tableClasses['badge']} data-tone={TONES[request.state]}>
                {text.states[request.state]}
              </span>
            </td>
            <td role="cell" data-wide="true">
              {request.state === 'OPEN' && (
                <div className={classes['actions']}>
                  {may(me, 'person:fulfil') && (
                    <>
                      <Button size="compact-sm" disabled={busy} onClick={() => onSettle(request, 'fulfil')}>
                        {text.fulfil}
                      </Button>
                      <Button size="compact-sm" variant="default" onClick={() => onRefuse(request)}>
                        {text.refuse}
                      </Button>
                    </>
                  )}
                  {may(me, 'person:request') && (
                    <Button
                      size="compact-sm"
                      variant="default"
                      disabled={busy}
                      onClick={() => onSettle(request, 'withdraw')}
                    >
                      {text.withdraw}
                    </Button>
                  )}
                </div>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What a request asks for, why, and what was answered. */
function What({ request, me }: { request: PersonRequest; me: Me }) {
  const { words } = useWords();
  const text = words.requests;
  const mayGroups = may(me, 'site-group:read');
  const { data: groups = [] } = useQuery({ ...groupsQuery, enabled: mayGroups });
  const { data: sites = [] } = useQuery(sitesQuery);
  const { terms } = request;
  const features = terms && [
    ...terms.added.map((name) => `+ ${permissionWords(name, words.rolesPage)}`),
    ...terms.removed.map((name) => `− ${permissionWords(name, words.rolesPage)}`),
    ...(terms.namedContact ? [words.people.contact] : []),
    ...[describeLimits(terms, words.people)].filter((said) => said !== ''),
  ];
  return (
    <>
      {text.of(text.kinds[request.kind], request.name ?? request.person ?? '')}
      {request.email !== undefined && <span className={tableClasses['second']}>{request.email}</span>}
      {terms && (
        <span className={tableClasses['second']}>
          {[
            words.roles[terms.role],
            describeScope(terms, groups, sites, words.people),
            ...(features ?? []),
          ].join(' · ')}
        </span>
      )}
      <span className={tableClasses['second']}>{text.reason(request.reason)}</span>
      {request.answer !== undefined && (
        <span className={tableClasses['second']}>{text.answer(request.answer)}</span>
      )}
    </>
  );
}
