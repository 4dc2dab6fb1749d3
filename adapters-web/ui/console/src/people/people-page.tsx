import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { may } from '../access/may.ts';
import { meQuery } from '../access/me-query.ts';
import type { Person, PersonRequest } from '../api/schemas.ts';
import { Loading } from '../shell/loading.tsx';
import { Notice } from '../shell/notice.tsx';
import pageClasses from '../shell/page.module.css';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useTitle } from '../words/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { AttemptsDialog } from './attempts-dialog.tsx';
import { peopleQuery } from './people-query.ts';
import { PeopleTable } from './people-table.tsx';
import { PersonDialog } from './person-dialog.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { useFactorReset } from './use-factor-reset.ts';
import { usePasswordReset } from './use-password-reset.ts';
import { usePersonRequest } from './use-person-request.ts';

type Asking = { deed: 'add' } | { deed: 'change' | 'revoke' | 'attempts'; person: Person };

/** The account's people, and what may be asked for about them. */
export function PeoplePage() {
  const { words } = useWords();
  const text = words.people;
  const { data: me } = useQuery(meQuery);
  const people = useQuery(peopleQuery);
  const [asking, setAsking] = useState<Asking>();
  const [said, setSaid] = useState<string>();
  const close = (): void => setAsking(undefined);
  const done = (request: PersonRequest): void => {
    setSaid(request.state === 'FULFILLED' ? text.done : text.sent);
    close();
  };
  const revoke = usePersonRequest(done);
  const reset = usePasswordReset((person) => setSaid(text.resetSent(person.name)));
  const factorReset = useFactorReset((person) => setSaid(text.factorResetDone(person.name)));
  useTitle(words.titles.people);
  if (me === undefined) return null;
  const direct = me.permissions.includes('person:change');
  const open = (next: Asking): void => {
    revoke.reset();
    setSaid(undefined);
    setAsking(next);
  };
  return (
    <div className={pageClasses['page']}>
      <div className={pageClasses['head']}>
        <h1>{text.heading}</h1>
        {may(me, 'person:request') && (
          <Button
            size="xs"
            leftSection={<Plus size={15} aria-hidden="true" />}
            onClick={() => open({ deed: 'add' })}
          >
            {direct ? text.add : text.request}
          </Button>
        )}
        <p className={pageClasses['lead']}>
          {text.lead} {me.account.adminsManagePeople ? text.adminsManage : text.customerSuccess}
        </p>
      </div>
      {said !== undefined && <Notice tone="ok" title={said} />}
      {reset.isError && <ProblemNotice fault={reset.error} />}
      {factorReset.isError && <ProblemNotice fault={factorReset.error} />}
      {people.isError && <ProblemNotice fault={people.error} onRetry={() => void people.refetch()} />}
      {people.isPending && <Loading />}
      {people.data?.length === 0 && <Notice tone="info" title={text.none} />}
      {people.data !== undefined && people.data.length > 0 && (
        <div className={pageClasses['panel']}>
          <PeopleTable
            people={people.data}
            me={me}
            onChange={(person) => open({ deed: 'change', person })}
            onRevoke={(person) => open({ deed: 'revoke', person })}
            onReset={(person) => reset.mutate(person)}
            onAttempts={(person) => open({ deed: 'attempts', person })}
            onFactorReset={(person) => factorReset.mutate(person)}
          />
        </div>
      )}
      {(asking?.deed === 'add' || asking?.deed === 'change') && (
        <PersonDialog
          person={asking.deed === 'change' ? asking.person : undefined}
          direct={direct}
          onDone={done}
          onClose={close}
        />
      )}
      {asking?.deed === 'attempts' && <AttemptsDialog person={asking.person} onClose={close} />}
      {asking?.deed === 'revoke' && (
        <ReasonDialog
          title={text.revokeOf(asking.person.name)}
          lead={text.revokeLead}
          submit={direct ? text.doIt : text.send}
          busy={revoke.isPending}
          fault={revoke.error}
          onSubmit={(reason) => revoke.mutate({ kind: 'REVOKE', person: asking.person.id, reason })}
          onClose={close}
        />
      )}
    </div>
  );
}
