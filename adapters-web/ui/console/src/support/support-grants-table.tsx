import { useQuery } from '@tanstack/react-query';
import { may } from '../access/may.ts';
import type { Me, SupportGrant } from '../api/schemas.ts';
import { describeScope } from '../people/describe-scope.ts';
import { groupsQuery } from '../people/groups-query.ts';
import tableClasses from '../shell/table.module.css';
import { sitesQuery } from '../site/sites-query.ts';
import { useWords } from '../words/use-words.ts';
import { GrantActions, type GrantActionsProps } from './grant-actions.tsx';
import { StageBadge } from './stage-badge.tsx';
import { useNow } from './use-now.ts';

interface SupportGrantsTableProps extends Omit<GrantActionsProps, 'grant' | 'now' | 'mayDecide' | 'mayEnd'> {
  grants: readonly SupportGrant[];
  me: Me;
}

/** Support's access, with what the caller may do about it. */
export function SupportGrantsTable({ grants, me, ...actions }: SupportGrantsTableProps) {
  const { words, format } = useWords();
  const text = words.supportAccess;
  const now = useNow(5000);
  const { data: groups = [] } = useQuery({ ...groupsQuery, enabled: may(me, 'site-group:read') });
  const { data: sites = [] } = useQuery(sitesQuery);
  return (
    <table className={tableClasses['table']} role="table">
      <caption className="visually-hidden">{text.heading}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col">{text.who}</th>
          <th scope="col">{text.what}</th>
          <th scope="col">{text.time}</th>
          <th scope="col">{text.state}</th>
          <td />
        </tr>
      </thead>
      <tbody role="rowgroup">
        {grants.map((grant) => (
          <tr role="row" key={grant.id}>
            <td role="cell" data-label={text.who}>
              {grant.personName ?? grant.person}
              <span className={tableClasses['second']}>{format.dateTime(grant.askedAt)}</span>
            </td>
            <td role="cell" data-label={text.what} data-wide="true">
              {describeScope(grant, groups, sites, words.people)}
              <span className={tableClasses['second']}>{words.support.reason(grant.reason)}</span>
              {grant.settled !== undefined && (
                <span className={tableClasses['second']}>
                  {text.settledBy(
                    grant.settled.byName ?? grant.settled.by,
                    format.dateTime(grant.settled.at),
                    grant.settled.text ?? '',
                  )}
                </span>
              )}
              {grant.review !== undefined && (
                <span className={tableClasses['second']}>
                  {text.reviewedBy(
                    grant.review.byName ?? grant.review.by,
                    format.dateTime(grant.review.at),
                    grant.review.text ?? '',
                  )}
                </span>
              )}
            </td>
            <td role="cell" data-label={text.time} data-wide="true">
              {words.support.span(format.dateTime(grant.startsAt), format.dateTime(grant.endsAt))}
            </td>
            <td role="cell" data-label={text.state}>
              <StageBadge grant={grant} now={now} />
            </td>
            <td role="cell" data-wide="true">
              <GrantActions
                grant={grant}
                now={now}
                mayDecide={may(me, 'support:decide')}
                mayEnd={may(me, 'support:end')}
                {...actions}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
