import { Button, PasswordInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
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
import { PasswordRule } from './password-rule.tsx';

/** Where a one-time link leads by which a person chooses a password that nobody else ever sees (clause F9). */
export function ChoosePasswordPage({ token }: { token: string | undefined }) {
  const { words } = useWords();
  const [chosen, setChosen] = useState(false);
  useTitle(words.titles.choosePassword);
  return (
    <EntryFrame heading={words.choosePassword.heading} lead={words.choosePassword.lead}>
      {chosen && (
        <Said tone="info" title={words.choosePassword.done} advice={words.choosePassword.doneAdvice} />
      )}
      {!chosen && token === undefined && (
        <Said tone="warn" title={words.choosePassword.noToken} advice={words.choosePassword.noTokenAdvice} />
      )}
      {!chosen && token !== undefined && <PasswordForm token={token} onChosen={() => setChosen(true)} />}
    </EntryFrame>
  );
}

function Said({ tone, title, advice }: { tone: 'info' | 'warn'; title: string; advice: string }) {
  const { words } = useWords();
  return (
    <div className={classes['form']}>
      <Notice tone={tone} title={title}>
        {advice}
      </Notice>
      <Link to="/sign-in">{words.choosePassword.toSignIn}</Link>
    </div>
  );
}

function PasswordForm({ token, onChosen }: { token: string; onChosen: () => void }) {
  const { words } = useWords();
  const client = useQueryClient();
  const [password, setPassword] = useState('');
  const rule = checkRules(password, FLOOR);
  const choose = useMutation({
    mutationFn: () =>
      unwrap(
        apiClient.POST('/api/v1/password-links/accept', {
          params: { header: FROM_CONSOLE },
          body: { token, password },
        }),
      ),
    onSuccess: () => {
      client.clear();
      onChosen();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (rule.longEnough && rule.hasDigit) choose.mutate();
  };
  return (
    <form className={classes['form']} autoComplete="off" onSubmit={submit}>
      {choose.isError && <PasswordRefusal fault={choose.error} />}
      <PasswordInput
        label={words.choosePassword.password}
        name="replayvault-password"
        autoComplete={KEPT_EMPTY}
        maxLength={512}
        required
        withAsterisk={false}
        autoFocus
        aria-describedby="password-rule"
        visibilityToggleButtonProps={{ 'aria-label': words.signIn.showPassword, tabIndex: 0 }}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <PasswordRule id="password-rule" parts={ruleParts(words, FLOOR, rule)} />
      <Button
        type="submit"
        size="md"
        loading={choose.isPending}
        disabled={!rule.longEnough || !rule.hasDigit}
      >
        {words.choosePassword.submit}
      </Button>
    </form>
  );
}
