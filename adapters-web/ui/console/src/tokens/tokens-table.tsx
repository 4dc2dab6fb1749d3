import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { may } from '../access/may.ts';
import type { Me, ServiceToken } from '../api/schemas.ts';
import { describeScope } from '../people/describe-scope.ts';
import { groupsQuery } from '../people/groups-query.ts';
import { permissionWords } from '../people/permission-words.ts';
import tableClasses from '../shell/table.module.css';
import { sitesQuery } from '../site/sites-query.ts';
import { useWords } from '../words/use-words.ts';
import { tokenState } from './token-state.ts';

const TONES = { live: 'ok', expired: 'plain', revoked: 'danger' } as const;

interface TokensTableProps {
  tokens: readonly ServiceToken[];
  me: Me;
  onRevoke: (token: ServiceToken) => void;
}

/** Tokens with what they may do, when they were last used and when they end. */
export function TokensTable({ tokens, me, onRevoke }: TokensTableProps) {
  const { words, format } = useWords();
  const text = words.serviceTokens;
  const { data: groups = [] } = useQuery({ ...groupsQuery, enabled: may(me, 'site-group:read') });
  const { data: sites = [] } = useQuery(sitesQuery);
  const mayChange = may(me, 'service-token:change');
  const now = Date.now();
  return (
    <table className={tableClasses['table']} role="table">
      <caption className="visually-hidden">{text.heading}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col">{text.name}</th>
          <th scope="col">{text.may}</th>
          <th scope="col">{text.lastUsed}</th>
          <th scope="col">{text.ends}</th>
          <th scope="col">{text.state}</th>
          {mayChange && <td />}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {tokens.map((token) => {
          const state = tokenState(token, now);
          return (
            <tr role="row" key={token.id}>
              <td role="cell" data-label={text.name} data-wide="true">
                {token.name}
                <span className={tableClasses['second']}>
                  {text.madeBy(token.makerName ?? token.maker, format.date(token.madeAt))}
                </span>
              </td>
              <td role="cell" data-label={text.may} data-wide="true">
                {token.permissions
                  .map((permission) => permissionWords(permission, words.rolesPage))
                  .join(', ')}
                <span className={tableClasses['second']}>
                  {describeScope(token.scope, groups, sites, words.people)}
                </span>
              </td>
              <td role="cell" data-label={text.lastUsed}>
                {token.lastUsedAt === undefined ? text.never : format.dateTimeSeconds(token.lastUsedAt)}
              </td>
              <td role="cell" data-label={text.ends}>
                {format.date(token.expiresAt)}
              </td>
              <td role="cell" data-label={text.state}>
                <span className={tableClasses['badge']} data-tone={TONES[state]}>
                  {text.states[state]}
                </span>
              </td>
              {mayChange && (
                <td role="cell" data-wide="true">
                  {state === 'live' && (
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={text.revokeOf(token.name)}
                      onClick={() => onRevoke(token)}
                    >
                      {text.revoke}
                    </Button>
                  )}
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
