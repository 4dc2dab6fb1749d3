import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { apiClient, FROM_CONSOLE } from '../api/api-client.ts';
import { ApiProblem } from '../api/api-problem.ts';
import { chosenAccount } from '../api/chosen-account.ts';
import type { Me } from '../api/schemas.ts';
import { unwrap } from '../api/unwrap.ts';
import { autofillMemory } from '../password/autofill-memory.ts';
import { KEPT_EMPTY } from '../password/kept-empty.ts';
import { ownPasswordQuery } from '../password/own-password-query.ts';
import { arrivalMemory } from '../shell/arrival-memory.ts';
import { Notice } from '../shell/notice.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { grantMemory } from '../support/grant-memory.ts';
import { useTitle } from '../words/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { EntryFrame } from './entry-frame.tsx';
import classes from './entry-frame.module.css';
import { meQuery } from './me-query.ts';
import { OwedStep } from './owed-step.tsx';
import { safeReturnPath } from './safe-return-path.ts';

/**
 * E-mail and password. The browser is asked not to fill them in (clause F7), unless the policy of whoever signed in here
 * last allows it; pasting works either way.
 */
export function SignInPage() {
  const { words } = useWords();
  const { next } = useSearch({ from: '/sign-in' });
  const navigate = useNavigate();
  const client = useQueryClient();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [autofill] = useState(autofillMemory.allowed);
  useTitle(words.titles.signIn);

  const enter = async (me: Me): Promise<void> => {
    chosenAccount.choose(undefined);
    grantMemory.leave();
    client.clear();
    client.setQueryData(meQuery.queryKey, me);
    arrivalMemory.arrived();
    client.fetchQuery(ownPasswordQuery).then(
      ({ rules }) => autofillMemory.keep(rules.autofill),
      () => undefined,
    );
    await navigate({ href: safeReturnPath(next), replace: true });
  };
  const signIn = useMutation({
    mutationFn: () =>
      unwrap(
        apiClient.POST('/api/v1/sign-in', {
          params: { header: FROM_CONSOLE },
          body: { email: email.trim(), password },
        }),
      ),
    onSuccess: (answer) => ('owed' in answer ? undefined : enter(answer)),
    onSettled: () => setPassword(''),
  });
  if (signIn.data !== undefined && 'owed' in signIn.data) {
    return <OwedStep {...signIn.data} onSignedIn={enter} onRestart={signIn.reset} />;
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    signIn.mutate();
  };
  return (
    <EntryFrame heading={words.signIn.heading} lead={words.signIn.lead}>
      <form className={classes['form']} autoComplete={autofill ? 'on' : 'off'} onSubmit={submit}>
        {signIn.isError && <Refusal fault={signIn.error} />}
        {!signIn.isError && next !== undefined && <Notice tone="info" title={words.signIn.ended} />}
        <TextInput
          label={words.signIn.email}
          type="email"
          name="replayvault-email"
          autoComplete={autofill ? 'username' : 'off'}
          spellCheck={false}
          maxLength={254}
          required
          withAsterisk={false}
          autoFocus
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={words.signIn.password}
          name="replayvault-password"
          autoComplete={autofill ? 'current-password' : KEPT_EMPTY}
          maxLength={512}
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': words.signIn.showPassword, tabIndex: 0 }}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" size="md" loading={signIn.isPending}>
          {words.signIn.submit}
        </Button>
      </form>
    </EntryFrame>
  );
}

function Refusal({ fault }: { fault: unknown }) {
  const { words } = useWords();
  const refused = fault instanceof ApiProblem && fault.asksForSignIn;
  if (!refused) return <ProblemNotice fault={fault} />;
  return (
    <Notice tone="danger" title={words.signIn.refused}>
      {words.signIn.refusedAdvice}
    </Notice>
  );
}
