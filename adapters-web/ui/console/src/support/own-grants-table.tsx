import { Button } from '@mantine/core';
import { chosenAccount } from '../api/chosen-account.ts';
import type { OwnSupport, SupportGrant } from '../api/schemas.ts';
import { describeScope } from '../people/describe-scope.ts';
import tableClasses from '../shell/table.module.css';
import { useWords } from '../words/use-words.ts';
import { grantMemory } from './grant-memory.ts';
import { grantStage } from './grant-stage.ts';
import { StageBadge } from './stage-badge.tsx';
import { useNow } from './use-now.ts';

/** What was asked for, with a way in where there is one now. */
export function OwnGrantsTable({ own }: { own: OwnSupport }) {
  const { words, format } = useWords();
  const text = words.support;
  const now = useNow(5000);
  const use = (grant: SupportGrant): void => {
    // The grant says in which account; one that was chosen before would contradict it.
    chosenAccount.choose(undefined);
    grantMemory.use(grant.id);
    window.location.assign('/sessions');
  };
  return (
    <table className={tableClasses['table']} role="table">
      <caption className="visually-hidden">{text.heading}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col">{text.account}</th>
          <th scope="col">{text.time}</th>
          <th scope="col">{text.state}</th>
          <td />
        </tr>
      </thead>
      <tbody role="rowgroup">
        {own.grants.map((grant) => {
          const place = own.accounts.find(({ id }) => id === grant.account);
          const name = place?.name ?? grant.account;
          return (
            <tr role="row" key={grant.id}>
              <td role="cell" data-label={text.account} data-wide="true">
                {name}
                <span className={tableClasses['second']}>
                  {describeScope(grant, place?.siteGroups ?? [], place?.sites ?? [], words.people)}
                </span>
                <span className={tableClasses['second']}>{text.reason(grant.reason)}</span>
                {grant.state === 'REFUSED' && grant.settled?.text !== undefined && (
                  <span className={tableClasses['second']}>{words.requests.answer(grant.settled.text)}</span>
                )}
              </td>
              <td role="cell" data-label={text.time} data-wide="true">
                {text.span(format.dateTime(grant.startsAt), format.dateTime(grant.endsAt))}
              </td>
              <td role="cell" data-label={text.state}>
                <StageBadge grant={grant} now={now} />
              </td>
              <td role="cell" data-wide="true">
                {grantStage(grant, now) === 'current' && (
                  <Button size="compact-sm" aria-label={text.useOf(name)} onClick={() => use(grant)}>
                    {text.use}
                  </Button>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
