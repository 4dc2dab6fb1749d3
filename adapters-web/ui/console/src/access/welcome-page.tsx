import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { apiClient, FROM_CONSOLE } from '../api/api-client.ts';
import { unwrap } from '../api/unwrap.ts';
import { checkRules, FLOOR } from '../password/check-rules.ts';
import { KEPT_EMPTY } from '../password/kept-empty.ts';
import { PasswordRefusal } from '../password/password-refusal.tsx';
import { ruleParts } from '../password/rule-parts.ts';
import { Notice } from '../shell/notice.tsx';
import { useTitle } from '../words/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { EntryFrame } from './entry-frame.tsx';
import classes from './entry-frame.module.css';
import { meQuery } from './me-query.ts';
import { PasswordRule } from './password-rule.tsx';

/** Where the one-time link of the start leads: the first person names themselves and is signed in. */
export function WelcomePage({ token }: { token: string | undefined }) {
  const { words } = useWords();
  useTitle(words.titles.welcome);
  return (
    <EntryFrame heading={words.welcome.heading} lead={words.welcome.lead}>
      {token === undefined ? (
        <div className={classes['form']}>
          <Notice tone="warn" title={words.welcome.noToken}>
            {words.welcome.noTokenAdvice}
          </Notice>
          <Link to="/sign-in">{words.welcome.toSignIn}</Link>
        </div>
      ) : (
        <FirstPersonForm token={token} />
      )}
    </EntryFrame>
  );
}

function FirstPersonForm({ token }: { token: string }) {
  const { words } = useWords();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const rule = checkRules(password, FLOOR);

  const accept = useMutation({
    mutationFn: () =>
      unwrap(
        apiClient.POST('/api/v1/first-person', {
          params: { header: FROM_CONSOLE },
          body: { token, name: name.trim(), email: email.trim(), password },
        }),
      ),
    onSuccess: async (me) => {
      client.clear();
      if ('owed' in me) return navigate({ to: '/sign-in', replace: true });
      client.setQueryData(meQuery.queryKey, me);
      await navigate({ to: '/', replace: true });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (rule.longEnough && rule.hasDigit) accept.mutate();
  };
  return (
    <form className={classes['form']} autoComplete="off" onSubmit={submit}>
      {accept.isError && <PasswordRefusal fault={accept.error} />}
      <TextInput
        label={words.welcome.name}
        description={words.welcome.nameHint}
        autoComplete="off"
        maxLength={100}
        required
        withAsterisk={false}
        autoFocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={words.signIn.email}
        type="email"
        autoComplete="off"
        spellCheck={false}
        maxLength={254}
        required
        withAsterisk={false}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        label={words.signIn.password}
        autoComplete={KEPT_EMPTY}
        maxLength={512}
        required
        withAsterisk={false}
        aria-describedby="password-rule"
        visibilityToggleButtonProps={{ 'aria-label': words.signIn.showPassword, tabIndex: 0 }}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <PasswordRule id="password-rule" parts={ruleParts(words, FLOOR, rule)} />
      <Button
        type="submit"
        size="md"
        loading={accept.isPending}
        disabled={!rule.longEnough || !rule.hasDigit}
      >
        {words.welcome.submit}
      </Button>
    </form>
  );
}
