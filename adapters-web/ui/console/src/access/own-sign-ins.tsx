import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiClient, FROM_CONSOLE } from '../api/api-client.ts';
import type { OwnSignIn } from '../api/schemas.ts';
import { unwrap } from '../api/unwrap.ts';
import { Loading } from '../shell/loading.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import classes from '../shell/table.module.css';
import { useWords } from '../words/use-words.ts';
import { securityQueries } from './security-queries.ts';

/** Where the person is signed in; every one but this can be ended here. */
export function OwnSignIns() {
  const { words } = useWords();
  const text = words.security;
  const client = useQueryClient();
  const found = useQuery(securityQueries.signIns);
  const end = useMutation({
    mutationFn: (reference: string) =>
      unwrap(
        apiClient.POST('/api/v1/me/sign-ins/{id}/end', {
          params: { header: FROM_CONSOLE, path: { id: reference } },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: securityQueries.signIns.queryKey }),
  });
  return (
    <>
      {found.isPending && <Loading />}
      {found.isError && <ProblemNotice fault={found.error} onRetry={() => void found.refetch()} />}
      {end.isError && <ProblemNotice fault={end.error} />}
      {found.isSuccess && (
        <table className={classes['table']} role="table">
          <caption className="visually-hidden">{text.signIns}</caption>
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col">{text.started}</th>
              <th scope="col">{text.lastUsed}</th>
              <th scope="col">{text.address}</th>
              <th scope="col">
                <span className="visually-hidden">{text.end}</span>
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {found.data.map((signIn) => (
              <SignInRow
                key={signIn.reference}
                signIn={signIn}
                ending={end.isPending && end.variables === signIn.reference}
                onEnd={() => end.mutate(signIn.reference)}
              />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

interface SignInRowProps {
  signIn: OwnSignIn;
  ending: boolean;
  onEnd: () => void;
}

function SignInRow({ signIn, ending, onEnd }: SignInRowProps) {
  const { words, format } = useWords();
  const text = words.security;
  const started = format.dateTime(signIn.startedAt);
  return (
    <tr role="row">
      <td role="cell" data-label={text.started}>
        {started}
      </td>
      <td role="cell" data-label={text.lastUsed}>
        {format.dateTime(signIn.lastUsedAt)}
      </td>
      <td role="cell" data-label={text.address} className="mono">
        {signIn.address}
      </td>
      <td role="cell" className={classes['right']}>
        {signIn.current ? (
          <span className={classes['badge']} data-tone="ok">
            {text.current}
          </span>
        ) : (
          <Button
            size="xs"
            variant="default"
            loading={ending}
            aria-label={text.endOne(started)}
            onClick={onEnd}
          >
            {text.end}
          </Button>
        )}
      </td>
    </tr>
  );
}
