import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { LogOut } from 'lucide-react';
import { apiClient, FROM_CONSOLE } from '../api/api-client.ts';
import { chosenAccount } from '../api/chosen-account.ts';
import { unwrap } from '../api/unwrap.ts';
import pageClasses from '../shell/page.module.css';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useTitle } from '../words/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { meQuery } from './me-query.ts';
import { OwnDefaults } from './own-defaults.tsx';
import { OwnFactor } from './own-factor.tsx';
import { OwnPasskeys } from './own-passkeys.tsx';
import { OwnSignIns } from './own-sign-ins.tsx';
import { SignInAttempts } from './sign-in-attempts.tsx';

/** How one's own account is used, and what to do if it is not by oneself. */
export function SecurityPage() {
  const { words } = useWords();
  const text = words.security;
  const { data: me } = useQuery(meQuery);
  const everywhere = useSignOutEverywhere();
  useTitle(words.titles.security);
  return (
    <div className={pageClasses['page']}>
      <div className={pageClasses['head']}>
        <h1>{text.heading}</h1>
        <Button
          size="xs"
          variant="default"
          leftSection={<LogOut size={15} aria-hidden="true" />}
          loading={everywhere.isPending}
          onClick={() => everywhere.mutate()}
        >
          {text.everywhere}
        </Button>
        <p className={pageClasses['lead']}>{text.lead}</p>
      </div>
      {everywhere.isError && <ProblemNotice fault={everywhere.error} />}
      <h2>{text.begin}</h2>
      {me !== undefined && <OwnDefaults me={me} />}
      <h2>{words.factor.heading}</h2>
      <div className={pageClasses['panel']}>
        <OwnFactor />
      </div>
      <h2>{words.factor.passkeys}</h2>
      <div className={pageClasses['panel']}>
        <OwnPasskeys />
      </div>
      <h2>{text.signIns}</h2>
      <div className={pageClasses['panel']}>
        <OwnSignIns />
      </div>
      <h2>{text.attempts}</h2>
      <p className={pageClasses['lead']}>{text.attemptsLead}</p>
      <div className={pageClasses['panel']}>
        <SignInAttempts />
      </div>
    </div>
  );
}

function useSignOutEverywhere() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () =>
      unwrap(apiClient.POST('/api/v1/me/sign-ins/end-all', { params: { header: FROM_CONSOLE } })),
    onSuccess: async () => {
      await navigate({ to: '/sign-in' });
      chosenAccount.choose(undefined);
      client.clear();
    },
  });
}
